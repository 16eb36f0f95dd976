import type { SiteElement, SiteNode } from './node';

/**
 * An element or text of the site in the page, with what the site believes about it. As in React, the site talks to the
 * nodes that it remembers: a node that somebody moved or removed makes the next update throw.
 */
export interface Mounted {
  node: SiteNode;
  readonly dom: Node;
  children: Mounted[];
}

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** Which nodes of the page are the site's own; all others were put there by somebody else. */
export const owned = new WeakMap<Node, Mounted>();

export function mount(node: SiteNode, svg = false): Mounted {
  if (typeof node === 'string') return remember({ node, dom: document.createTextNode(node), children: [] });
  const inSvg = svg || node.tag === 'svg';
  const dom = inSvg ? document.createElementNS(SVG, node.tag) : document.createElement(node.tag);
  for (const name in node.attrs) setAttribute(dom, name, node.attrs[name] ?? '');
  const children = node.children.map((child) => mount(child, inSvg));
  for (const child of children) dom.appendChild(child.dom);
  return remember({ node, dom, children });
}

/**
 * Takes over elements that came as HTML. Where the page differs from what the site would draw, the fault is reported as
 * React's #418 and the page's part is drawn anew.
 */
export function hydrate(node: SiteNode, dom: Node, fault: (text: string) => void): Mounted {
  if (typeof node === 'string') {
    if (dom.nodeValue !== asParsed(node))
      fault(`#418 hydration: the site drew other words than ${dom.nodeValue}`);
    if (dom.nodeValue !== node) dom.nodeValue = node;
    return remember({ node, dom, children: [] });
  }
  if (dom instanceof Element) {
    for (const name in node.attrs) {
      const value = node.attrs[name] ?? '';
      if (value !== asParsed(value)) setAttribute(dom, name, value);
    }
  }
  const present = [...dom.childNodes];
  const fits =
    present.length === node.children.length &&
    node.children.every((child, i) => sameKind(child, present[i]!));
  if (fits) {
    const children = node.children.map((child, i) => hydrate(child, present[i]!, fault));
    return remember({ node, dom, children });
  }
  fault(
    `#418 hydration: <${node.tag}> has ${present.length} children, the site drew ${node.children.length}`,
  );
  for (const child of present) dom.removeChild(child);
  const children = node.children.map((child) => mount(child, dom instanceof SVGElement));
  for (const child of children) dom.appendChild(child.dom);
  return remember({ node, dom, children });
}

/** Makes the page show `next` in the place of `mounted`: in place where tag and key agree, else with a new element. */
export function patch(mounted: Mounted, next: SiteNode, parent: Node): Mounted {
  const { node, dom } = mounted;
  if (
    typeof node === 'string' ||
    typeof next === 'string' ||
    node.tag !== next.tag ||
    node.key !== next.key
  ) {
    if (typeof node === 'string' && typeof next === 'string') {
      if (node !== next) dom.nodeValue = next;
      mounted.node = next;
      return mounted;
    }
    const fresh = mount(next, parent instanceof SVGElement);
    parent.replaceChild(fresh.dom, dom);
    return fresh;
  }
  if (dom instanceof Element) patchAttributes(dom, node, next);
  patchChildren(mounted, next);
  mounted.node = next;
  return mounted;
}

/**
 * Children keep their elements when their keys stay, also when others before them come or go; one whose key is new takes the place
 * of one whose key is gone.
 */
function patchChildren(mounted: Mounted, next: SiteElement): void {
  const { dom, children } = mounted;
  const before = new Set(children.map(({ node }) => keyOf(node)));
  const after = new Set(next.children.map(keyOf));
  next.children.forEach((child, at) => {
    const key = keyOf(child);
    while (children[at] && keyOf(children[at].node) !== key && before.has(key)) removeAt(mounted, at);
    const present = children[at];
    const fits = present && (keyOf(present.node) === key || !after.has(keyOf(present.node)));
    if (fits) children[at] = patch(present, child, dom);
    else insertAt(mounted, at, child);
  });
  while (children.length > next.children.length) removeAt(mounted, next.children.length);
}

function removeAt({ dom, children }: Mounted, index: number): void {
  for (const removed of children.splice(index, 1)) dom.removeChild(removed.dom);
}

function insertAt({ dom, children }: Mounted, index: number, node: SiteNode): void {
  const fresh = mount(node, dom instanceof SVGElement);
  const before = children[index - 1];
  dom.insertBefore(fresh.dom, before ? before.dom.nextSibling : (children[0]?.dom ?? null));
  children.splice(index, 0, fresh);
}

function keyOf(node: SiteNode): string | undefined {
  return typeof node === 'string' ? undefined : node.key;
}

function patchAttributes(dom: Element, from: SiteElement, to: SiteElement): void {
  for (const name in from.attrs) if (!(name in to.attrs)) dom.removeAttribute(name);
  for (const name in to.attrs) {
    if (from.attrs[name] !== to.attrs[name]) setAttribute(dom, name, to.attrs[name] ?? '');
  }
}

function setAttribute(dom: Element, name: string, value: string): void {
  if (name === 'xlink:href') dom.setAttributeNS(XLINK, name, value);
  else dom.setAttribute(name, value);
}

/** HTML cannot carry a lone surrogate or a NUL: the parser gives U+FFFD for it, and the script puts the true one back. */
function asParsed(words: string): string {
  return words.toWellFormed().replaceAll('\0', '\uFFFD');
}

function sameKind(node: SiteNode, dom: Node): boolean {
  if (typeof node === 'string') return dom instanceof Text;
  return dom instanceof Element && dom.localName === node.tag;
}

function remember(mounted: Mounted): Mounted {
  owned.set(mounted.dom, mounted);
  return mounted;
}
