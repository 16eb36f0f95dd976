/** Nobody reads on after this many UTF-16 units or nodes, and a hostile page must not make us. */
const MAX_LENGTH = 200_000;
const MAX_NODES = 20_000;

/** The longest emoji, joined from several, are shorter than this; a longer alternative text belongs to a picture. */
const MAX_EMOJI = 16;

const BLOCK =
  /^(DIV|P|H[1-6R]|[DOU]L|D[DT]|LI|TR|TABLE|PRE|MAIN|ADDRESS|ARTICLE|BLOCKQUOTE|FIGURE|FOOTER|HEADER|SECTION)$/;
const UNREAD = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/;

/**
 * The text of an element as a person sees it: one line per block or `<br>`, emoji pictures as their characters, without what `skip`
 * matches and without empty lines. Needs no layout, unlike `innerText`, which also loses the emoji.
 * @param beginsLine what begins a line besides
 */
export function readText(root: Element, skip: string, beginsLine?: (at: Element) => boolean): string {
  const lines: string[] = [];
  let line = '';
  let budget = MAX_LENGTH;
  const endLine = () => {
    if (line === '') return;
    const tidy = line.replace(/\s+/g, ' ').trim();
    if (tidy) lines.push(tidy);
    line = '';
  };
  const add = (text: string) => {
    line += text.slice(0, budget);
    budget -= text.length;
  };
  // A loop and not a recursion: posts are nested deeply, and a hostile one without end.
  let node: Node = root;
  for (let count = 0; count < MAX_NODES && budget > 0; count++) {
    const child = enter(node);
    if (child) {
      node = child;
      continue;
    }
    while (node !== root && !node.nextSibling && node.parentNode) {
      node = node.parentNode;
      if (BLOCK.test(node.nodeName)) endLine();
    }
    if (node === root || !node.nextSibling) break;
    node = node.nextSibling;
  }
  endLine();
  return lines.join('\n');

  /** Reads one node; gives its first child when the walk goes on below it. */
  function enter(at: Node): Node | null {
    if (at.nodeType === Node.TEXT_NODE) add(at.nodeValue ?? '');
    if (!isElement(at)) return null;
    const { tagName } = at;
    if (UNREAD.test(tagName) || (at !== root && at.matches(skip))) return null;
    if (tagName === 'IMG') add(emoji(at));
    if (tagName === 'BR' || BLOCK.test(tagName) || beginsLine?.(at)) endLine();
    return at.firstChild;
  }
}

/** By its type: a node that came from another frame is no `Element` of this one. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** Where lines are spans they touch; pieces of one line have a space between. */
export function touchesSpan({ previousSibling: before, textContent }: Element): boolean {
  return before?.nodeName === 'SPAN' && /\S$/.test(before.textContent ?? '') && /^\S/.test(textContent);
}

function emoji(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  // A short description of a picture is no sign among the words; flags and keycaps have no two letters beside each other.
  return alt.length <= MAX_EMOJI && !/[\p{L}\p{N}]{2}/u.test(alt) ? alt : '';
}
