/**
 * Elements from descriptions, and a shown tree brought to what a new one says. Forty lines in place of a library:
 * a content script may weigh 15 kB in all, and Preact alone is 4.6.
 */

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | false | undefined;

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element. Text stays text. A child that is absent keeps its place as an empty comment, so that the others keep theirs. */
export function h(tag: string, attributes: Attributes, ...children: readonly Child[]): Element {
  const element = /^(svg|path)$/.test(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.map((child) => child || document.createComment('')));
  return element;
}

/**
 * Brings `shown` to what `wanted` says and changes only what differs, so that focus and selection stay and a
 * live region announces only what is new. Uses up `wanted`.
 */
export function morph(shown: Node, wanted: Node): void {
  if (shown.nodeName !== wanted.nodeName) {
    (shown as ChildNode).replaceWith(wanted);
    return;
  }
  if (!(shown instanceof Element && wanted instanceof Element)) {
    if (shown.nodeValue !== wanted.nodeValue) shown.nodeValue = wanted.nodeValue;
    return;
  }
  for (const { name } of [...shown.attributes]) {
    if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  }
  for (const { name, value } of [...wanted.attributes]) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
  const before = [...shown.childNodes];
  const after = [...wanted.childNodes];
  for (const [index, child] of after.entries()) {
    const at = before[index];
    if (at) morph(at, child);
    else shown.append(child);
  }
  for (const child of before.slice(after.length)) child.remove();
}
