import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { BrowserTab } from '../browsers';

export interface Picture {
  readonly caption: string;
  /** Beside the sheet. */
  readonly file: string;
}

const COLUMN = 340;
const COLUMNS = 5;

/** Saves `<path>.png`, the pictures side by side under their captions, and the page it was made of. Resizes and leaves the tab's page. */
export async function saveSheet(tab: BrowserTab, path: string, pictures: readonly Picture[]): Promise<void> {
  await writeFile(`${path}.html`, pageOf(pictures));
  await tab.resize(COLUMN * COLUMNS, 1_000);
  await tab.open(pathToFileURL(`${path}.html`).href);
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.resize(COLUMN * COLUMNS, height);
  await tab.screenshot(`${path}.png`);
}

const pageOf = (pictures: readonly Picture[]): string => `<!doctype html>
<meta charset="utf-8">
<style>
  body { margin: 0; background: #e8ebea; columns: ${COLUMNS}; column-gap: 0; font: 14px sans-serif; }
  figure { margin: 0; padding: 8px; break-inside: avoid; }
  img { display: block; inline-size: 100%; border-radius: 6px; }
</style>
${pictures.map(({ caption, file }) => `<figure><figcaption>${caption}</figcaption><img src="${file}" alt=""></figure>`).join('\n')}
`;
