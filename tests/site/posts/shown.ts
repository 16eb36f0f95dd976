/**
 * What the site shows of a text. Beyond about a fifth over the limit the text ends at a word before `more` UTF-16 units; the rest
 * is not in the page until See more was used.
 */
export function shownText(
  text: string,
  { more, expanded }: { more: number; expanded: boolean },
): { text: string; cut: boolean } {
  if (expanded || more === 0 || text.length <= more * 1.2) return { text, cut: false };
  const head = text.slice(0, more);
  const space = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'));
  // Never between the halves of a surrogate pair.
  const whole = /[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head;
  return { text: `${(space > more / 2 ? head.slice(0, space) : whole).trimEnd()}… `, cut: true };
}
