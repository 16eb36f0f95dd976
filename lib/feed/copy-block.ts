/** Nodes that are copied at most: a hostile page must not make us go on for ever. */
const MAX_NODES = 3_000;

/** Nothing in these is a post's word: controls, boxes to write in, and what acts. */
const LEFT_OUT =
  'script,style,template,noscript,iframe,form,input,textarea,button,svg,job-red-flags,[contenteditable],[role=button],[role=textbox],[role=toolbar]';
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * The HTML of a message's block: tags, words and four attributes, links with their whole address. Which tags may stay, and that no words but the
 * post's do, is decided where reports are made; what this leaves out never leaves the page.
 */
export function copyBlock(block: Element): string {
  let nodes = 0;
  const copy = (node: Node): string => {
    if (++nodes > MAX_NODES) return '';
    if (!(node instanceof Element)) return node.nodeType === 3 ? escaped(node.nodeValue ?? '') : '';
    if (node.matches(LEFT_OUT)) return '';
    const attributes = ['href', 'alt', 'lang', 'dir'].map((name) => {
      const value = node.getAttribute(name);
      // A link to a place on the page would become the page's own address, perhaps the reader's profile.
      if (value === null || (name === 'href' && value.startsWith('#'))) return '';
      return ` ${name}="${escaped(name === 'href' && node instanceof HTMLAnchorElement ? node.href : value)}"`;
    });
    const inner = [...node.childNodes].map(copy).join('');
    return `<${node.localName}${attributes.join('')}>${inner}</${node.localName}>`;
  };
  return copy(block);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
