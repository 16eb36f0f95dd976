import { compare } from '../tree/faults';
import { owned } from '../tree/live';
import type { Page } from './page';

export interface Intact {
  readonly ok: boolean;
  /** One sentence for each of the site's nodes that somebody moved, wrapped, removed, hid or altered. */
  readonly faults: readonly string[];
  /** Tag and parent of each element that somebody added; adding is allowed. */
  readonly foreign: readonly string[];
}

export type RootAttributes = ReadonlyMap<Element, string>;

/** The attributes of html, head, body and the mount point as the site left them. */
export function rememberRoots(page: Page): RootAttributes {
  const roots = [document.documentElement, document.head, document.body, page.mountPoint];
  return new Map(roots.map((root) => [root, attributesOf(root)]));
}

/** Compares the page with what the site drew. */
export function checkIntact(page: Page, roots: RootAttributes): Intact {
  const faults: string[] = [];
  const foreign: string[] = [];
  for (const tree of [page.mount, page.pool]) {
    if (tree === undefined) continue;
    const found = compare(tree);
    faults.push(...found.faults);
    foreign.push(
      ...found.foreign.map(({ element, parent }) => `${element.localName} in ${parent.localName}`),
    );
  }
  if (page.mount.dom.parentNode !== page.mountPoint) faults.push('the page was taken out of its mount point');
  if (page.pool !== undefined && page.pool.dom.parentNode !== document.body)
    faults.push('the label pool was moved');
  for (const [root, before] of roots) {
    const now = attributesOf(root);
    if (now !== before) faults.push(`<${root.localName}> changed from ${before} to ${now}`);
  }
  faults.push(...foreignStyles(), ...hiddenWords(page));
  return { ok: faults.length === 0, faults, foreign };
}

/** Styles of others in the page's own tree could restyle the site. */
function foreignStyles(): string[] {
  const faults = [...document.querySelectorAll('style')].map(
    (style) => `a <style> was added: ${style.textContent?.slice(0, 60)}`,
  );
  if (document.querySelectorAll('link[rel="stylesheet"]').length > 1) faults.push('a style sheet was linked');
  if (document.adoptedStyleSheets.length > 0) faults.push('the document adopted a style sheet');
  return faults;
}

/** A dialog's copy of its message. Whoever else writes such a style is found by comparing attributes. */
const HIDDEN_BY_THE_SITE = '[style="display: none;"]';

/** Also a style sheet that scripts cannot see would show in how the messages are drawn. */
function hiddenWords({ drawing }: Page): string[] {
  const faults: string[] = [];
  const words = drawing.words.map((part) => `.${drawing.cls(part).split(' ')[0]}`).join(',');
  for (const message of document.querySelectorAll(words)) {
    if (message.closest(HIDDEN_BY_THE_SITE) !== null) continue;
    const { display, visibility, opacity, filter } = getComputedStyle(message);
    const drawn = message.getClientRects().length > 0;
    if (!drawn || display === 'none' || visibility !== 'visible' || opacity !== '1' || filter !== 'none') {
      faults.push(`a message is hidden or veiled: ${message.textContent?.slice(0, 40)}`);
    }
  }
  return faults;
}

function attributesOf(element: Element): string {
  return [...element.attributes].map((a) => `${a.name}="${a.value}"`).join(' ');
}

/** Deletes every element that others add to the site's tree, as soon as it appears. Gives the count so far, and a way to stop. */
export function removeForeign(page: Page): { count: () => number; stop: () => void } {
  let count = 0;
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.addedNodes) {
        if (owned.has(node) || !owned.has(record.target) || !node.parentNode) continue;
        node.parentNode.removeChild(node);
        count++;
      }
    }
  });
  observer.observe(page.mountPoint, { childList: true, subtree: true });
  return { count: () => count, stop: () => observer.disconnect() };
}
