import type { BrowserTab } from '../../scripts/browsers';

/** Headings of the popup's main part, which name the state that it found. */
export const headings = (popup: BrowserTab): Promise<string[]> =>
  popup.evaluate(() => [...document.querySelectorAll('main h2')].map(({ textContent }) => textContent ?? ''));

/** The two big numbers: posts read, and warnings. */
export const counts = (popup: BrowserTab): Promise<number[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll('.tile b')].map(({ textContent }) => Number(textContent)),
  );
