/** Fewer letters are a label, not a post: the sort header of a group has about 34. */
const PROSE = 40;
/** Fewer are no caption either: a reel's is cut to a line. */
const CAPTION = 20;

/** Whether a text or an element's text is long enough to be what somebody wrote. */
export function isProse(text: string | Element): boolean {
  return lengthOf(text) >= PROSE;
}

/** The same where captions are cut short, and other landmarks tell them from labels. */
export function isCaption(text: Element): boolean {
  return lengthOf(text) >= CAPTION;
}

function lengthOf(text: string | Element): number {
  return ((typeof text === 'string' ? text : text.textContent) ?? '').length;
}
