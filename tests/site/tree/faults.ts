import { type Mounted, owned } from './live';

export interface Foreign {
  readonly element: Element;
  readonly parent: Element;
}

/**
 * Compares the page with what the site drew. Gives one sentence for each of the site's nodes that somebody moved, wrapped,
 * removed or altered, and the elements that somebody added (adding is no fault by itself).
 */
export function compare(root: Mounted): { faults: string[]; foreign: Foreign[] } {
  const faults: string[] = [];
  const foreign: Foreign[] = [];
  check(root, faults, foreign);
  return { faults, foreign };
}

function check(mounted: Mounted, faults: string[], foreign: Foreign[]): void {
  const { node, dom, children } = mounted;
  if (typeof node === 'string') {
    if (dom.nodeValue !== node)
      faults.push(`text changed: ${quote(node)} is now ${quote(dom.nodeValue ?? '')}`);
    return;
  }
  if (!(dom instanceof Element)) return;
  checkAttributes(dom, node.attrs, faults);
  let expected = 0;
  for (const child of dom.childNodes) {
    if (child === children[expected]?.dom) expected++;
    else if (!owned.has(child)) {
      if (child instanceof Element) foreign.push({ element: child, parent: dom });
      else faults.push(`a ${child.nodeName} that is not the site's in ${name(dom)}`);
    } else faults.push(`${name(child)} stands where the site did not put it, in ${name(dom)}`);
  }
  for (const missing of children.slice(expected)) {
    faults.push(`${name(missing.dom)} was taken out of ${name(dom)}`);
  }
  for (const child of children) check(child, faults, foreign);
}

function checkAttributes(dom: Element, attrs: Readonly<Record<string, string>>, faults: string[]): void {
  for (const attr of dom.attributes) {
    // Screenshot tools hide the caret and leave an empty style behind; it changes nothing.
    const harmless = attr.name === 'style' && attr.value === '';
    if (!harmless && !(attr.name in attrs))
      faults.push(`${name(dom)} got an attribute ${attr.name}=${quote(attr.value)}`);
  }
  for (const key in attrs) {
    const now = dom.getAttribute(key);
    if (now !== null && now !== attrs[key]) faults.push(`${name(dom)}: ${key} is now ${quote(now)}`);
    if (now === null) faults.push(`${name(dom)} lost its attribute ${key}`);
  }
}

function name(node: Node): string {
  if (!(node instanceof Element)) return `text ${quote(node.nodeValue ?? '')}`;
  const marks = [...node.attributes].filter((a) => a.name !== 'class').slice(0, 2);
  return `<${node.localName}${marks.map((a) => ` ${a.name}=${quote(a.value)}`).join('')}>`;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
