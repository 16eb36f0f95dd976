/** Fewer letters are a label, not a post: the sort header of a group has about 34. */
const PROSE = 40;
/** Fewer are no caption either: a reel's is cut to a line. */
const CAPTION = 20;

/** Whether a text is long enough to be what somebody wrote. */
export const isProse = (text: string | null): boolean => text !== null && text.length >= PROSE;

/** The same where captions are cut short, and other landmarks tell them from labels. */
export const isCaption = (element: Element): boolean => lengthOf(element) >= CAPTION;

/** UTF-16 units of all that an element says, hidden or not. */
export const lengthOf = ({ textContent }: Element): number => textContent?.length ?? 0;
