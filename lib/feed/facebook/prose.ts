/** Fewer letters are a label, not a post: the sort header of a group has about 34. */
const PROSE = 40;
/** Fewer are no caption either: a reel's is cut to a line. */
const CAPTION = 20;

/** Whether a text is long enough to be what somebody wrote. */
export const isProse = (text: string | null): boolean => text !== null && text.length >= PROSE;

/** The same where captions are cut short, and other landmarks tell them from labels. */
export const isCaption = ({ textContent }: Element): boolean => (textContent ?? '').length >= CAPTION;
