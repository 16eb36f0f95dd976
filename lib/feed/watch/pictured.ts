/** Edges in CSS pixels of the view. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The post's own pictures and films are about as wide as it; smaller ones are faces, smileys and buttons. */
const WIDE = 0.4;
/** Rows and columns of the view at which it is looked for something that lies over the post, in CSS pixels and in parts of its width. */
const ROWS = 12;
const COLUMNS = [0.02, 0.25, 0.5, 0.75, 0.98];

/**
 * The part of a post that a picture of it may show: from its top to the end of its words and pictures. Below these stand reactions, which may
 * name the reader's friends, comments of bystanders, and a box to write in with the reader's own face. Where pictures stand above the words,
 * reactions stand between, so it ends with the pictures.
 * @returns nothing where neither words nor pictures are found
 */
export function picturedPart(box: Element, anchor: Element | undefined): Edges | undefined {
  const { left, right, top, bottom, width } = box.getBoundingClientRect();
  const words = anchor?.getBoundingClientRect();
  const media = [...box.querySelectorAll('img,video,[role=img]')]
    .filter((one) => isOwn(one, box))
    .map((one) => one.getBoundingClientRect())
    .filter((one) => one.width >= WIDE * width);
  const isAbove = words !== undefined && media.some((one) => one.top < words.top);
  const ends = [...(words && !isAbove ? [words.bottom] : []), ...media.map((one) => one.bottom)];
  return ends.length === 0 ? undefined : { left, right, top, bottom: Math.min(bottom, Math.max(...ends)) };
}

/** As much of it, from the top, as nothing else lies over: a bar at the top with the reader's name, a chat with a friend. */
export function uncoveredPart(part: Edges, box: Element): Edges {
  const { left, right } = part;
  const isFree = (y: number) =>
    COLUMNS.every((at) => {
      const there = document.elementFromPoint(left + at * (right - left), y);
      return there === null || box.contains(there);
    });
  let top = Math.max(part.top, 0);
  while (top < part.bottom && !isFree(top + 1)) top += ROWS;
  let bottom = top;
  while (bottom < part.bottom && isFree(bottom + 1)) bottom += ROWS;
  return { left, right, top, bottom: Math.min(bottom, part.bottom) };
}

/** Not of a comment in the post. */
function isOwn(media: Element, box: Element): boolean {
  const article = media.parentElement?.closest('[role=article]');
  return !article || article === box || article.contains(box);
}
