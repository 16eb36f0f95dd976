import { readText } from '../read-text';
import { accountAt } from './addresses';
import type { Selectors } from './selectors';

/** A link that names an account. */
export interface Name {
  readonly link: Element;
  readonly account: string;
  /** As a person reads it. */
  readonly text: string;
}

/** More links than this are a page of comments, or hostile. */
const MAX_LINKS = 1_000;

/** Links below `root` that name an account, in the page's order. Pictures of people name nobody, and “@somebody” is a mention. */
export function* namesIn(root: Element, { skip }: Selectors): Generator<Name> {
  for (const link of [...root.querySelectorAll('a[href]')].slice(0, MAX_LINKS)) {
    const account = accountAt(link.getAttribute('href') ?? '');
    const text = account && readText(link, skip.any).replaceAll('\n', ' ');
    if (account && text && !text.startsWith('@')) yield { link, account, text };
  }
}
