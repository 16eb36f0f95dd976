import type { PageShape, ShapeElement } from '../../lib/messages';

/** UTF-16 units. Fits into a message or a form. */
const MAX_LENGTH = 40_000;
const MAX_NAME = 40;

/**
 * A page's shape as lines to be copied: one element a line, a space for each place where the page branches; what has one child stands
 * before it on its line. Names come from the page, so they are let through only where they look like names of a site's own making:
 * letters and hyphens. What looks otherwise is a “?”.
 */
export function shapeText({ site, surface, trouble, matches, elements }: PageShape): string {
  const hasMain = (matches.main ?? []).some((count) => count > 0);
  const lines = [
    `${site} ${surface}: ${trouble ?? 'posts are read'}${hasMain ? '' : ', unknown layout'}`,
    `matches: ${Object.entries(matches)
      .map(([key, counts]) => `${key} ${counts.join('+')}`)
      .join(', ')}`,
    ...treeOf(elements),
  ];
  const text = lines.join('\n');
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, text.lastIndexOf('\n', MAX_LENGTH - 1))}\n…`;
}

interface Line {
  readonly depth: number;
  /** Elements around each other, each the only child of the one before. */
  readonly chain: string[];
  left: number;
}

function treeOf(elements: readonly ShapeElement[]): string[] {
  const lines: Line[] = [];
  const depths: number[] = [];
  elements.forEach((element, at) => {
    const line = lines.at(-1);
    const parent = elements[at - 1];
    const isOnlyChild =
      line && parent && element.depth === parent.depth + 1 && parent.left === 0 && hasNoSibling(elements, at);
    if (isOnlyChild) {
      line.chain.push(nameOf(element));
      line.left = element.left;
      depths[element.depth] = line.depth;
      return;
    }
    const depth = element.depth === 0 ? 0 : (depths[element.depth - 1] ?? 0) + 1;
    depths[element.depth] = depth;
    lines.push({ depth, chain: [nameOf(element)], left: element.left });
  });
  return lines.map(
    ({ depth, chain, left }) =>
      `${' '.repeat(depth)}${runs(chain).join(' > ')}${left > 0 ? ` … ${left} more` : ''}`,
  );
}

function hasNoSibling(elements: readonly ShapeElement[], at: number): boolean {
  const depth = elements[at]?.depth ?? 0;
  for (const { depth: next } of elements.slice(at + 1)) {
    if (next < depth) return true;
    if (next === depth) return false;
  }
  return true;
}

/** Wrappers stand in each other by the dozen. */
function runs(chain: readonly string[]): string[] {
  const found: { name: string; times: number }[] = [];
  for (const name of chain) {
    const last = found.at(-1);
    if (last?.name === name) last.times += 1;
    else found.push({ name, times: 1 });
  }
  return found.map(({ name, times }) => (times > 1 ? `${name} ×${times}` : name));
}

function nameOf({ tag, role, attributes }: ShapeElement): string {
  const names = attributes.filter((name) => name !== 'role').map((name) => checked(name, ATTRIBUTE));
  const roles = role === null ? [] : [`role=${ROLES.has(role) ? role : '?'}`];
  const inside = [...roles, ...new Set(names)].join(' ');
  return `${checked(tag, TAG)}${inside ? `[${inside}]` : ''}`;
}

const TAG = /^[a-z]+(-[a-z]+)*[1-6]?$/;
const ATTRIBUTE = /^[a-z]+([-:][a-z]+)*$/;

function checked(name: string, allowed: RegExp): string {
  return name.length <= MAX_NAME && allowed.test(name) ? name : '?';
}

/** Those of WAI-ARIA 1.2, and `text`, which sites use too. */
const ROLES = new Set(
  `alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox complementary
  contentinfo definition deletion dialog directory document emphasis feed figure form generic grid gridcell group heading img insertion
  link list listbox listitem log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option
  paragraph presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider
  spinbutton status strong subscript superscript switch tab table tablist tabpanel term text textbox time timer toolbar tooltip tree
  treegrid treeitem`.split(/\s+/),
);
