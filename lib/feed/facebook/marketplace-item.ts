import { isBefore } from '../is-before';
import { levels } from '../levels';
import { readText, touchesSpan } from '../read-text';
import type { Reading } from '../site-reader';
import { addressed } from './addressed';
import { firstNamed } from './author';
import { isWorded } from './decoy';
import type { Message } from './message';
import { bareParts } from './parts';
import { readImageTexts } from './pictures';
import type { Page } from './read-post';
import { scopeOf } from './scope';
import type { Selectors } from './selectors';
import { longestText } from './text-block';
import { isVisible } from './visible';

type Look = Pick<Page, 'shown'>;

/** The title of the thing whose page this is. In a dialog it is the only one that can be seen: the page behind is hidden. */
export function itemTitleOf(document: Document, selectors: Selectors, { shown }: Look): Element | undefined {
  const scopes = titlesIn(document, selectors, { shown }).flatMap((title) => scopeOf(title, selectors) ?? []);
  const scope = scopes.findLast((each) => each.matches(selectors.dialog.any)) ?? scopes[0];
  return scope && titleIn(scope, selectors, { shown });
}

function titlesIn(root: ParentNode, { itemTitle }: Selectors, { shown }: Look): Element[] {
  return [...root.querySelectorAll(itemTitle.any)].filter((title) => isVisible(title, shown));
}

/** Of the titles that can be seen the last one above a long text: “Marketplace” may be another above it, “Today’s picks” one below. */
function titleIn(scope: Element, selectors: Selectors, look: Look): Element | undefined {
  const titles = titlesIn(scope, selectors, look);
  if (titles.length < 2) return titles[0];
  const lengths = titles.map((title) => description(scope, title, selectors, look)?.text.length ?? 0);
  const long = Math.max(...lengths) / 2;
  return titles.findLast((_, at) => (lengths[at] ?? 0) >= long);
}

/** The smallest element that holds a thing's title and its description. */
export function itemBox(title: Element, selectors: Selectors, look: Look): Element | undefined {
  const scope = scopeOf(title, selectors);
  const block = scope && description(scope, title, selectors, look)?.block;
  if (!scope || !block) return title.parentElement ?? undefined;
  return [...levels(title, scope)].find((at) => at.contains(block)) ?? scope;
}

/** What a thing's page says from title to description, and who sells it. */
export function readItem(
  box: Element,
  selectors: Selectors,
  { surface, shown }: Page,
): Reading | 'hidden' | 'empty' {
  if (!surface.permalink || !box.querySelector(selectors.itemTitle.any)) return 'empty';
  const title = titleIn(box, selectors, { shown });
  if (!title) return 'hidden';
  const lines = readText(box, selectors.joined('skip comment listing seller'), touchesSpan).split('\n');
  const words = lines.filter(isWorded).join('\n');
  const described = description(box, title, selectors, { shown });
  const said = described?.text ?? '';
  const parts = bareParts(box, selectors);
  const sellers = (scopeOf(title, selectors) ?? box).querySelectorAll(selectors.seller.any);
  return addressed(
    parts,
    surface,
    {
      // Below stands who sells it, and since when that person is a member.
      text: words.includes(said) ? words.slice(0, words.lastIndexOf(said) + said.length) : words,
      imageTexts: readImageTexts(parts),
      author: firstNamed(sellers, parts),
    },
    described?.block ?? title,
  );
}

/** The longest text below the title, since nothing marks it. */
function description(
  scope: Element,
  title: Element,
  selectors: Selectors,
  { shown }: Look,
): Message | undefined {
  return longestText(
    bareParts(scope, selectors),
    (block) => isBefore(title, block) && isVisible(block, shown),
  );
}
