import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES_WITH_TEXTS, type LanguageTag } from '../../lib/words';
import { startSite } from '../../tests/site';
import { type BrowserSession, getChromium, getFonts, launchChromium, type Say } from '../browsers';
import { buildExtension } from '../steps/build-extension';
import { sampleAds } from './sample-ads';
import { saveSheet } from './sheet';

const FOLDER = join('.output', 'sheets');
/** The narrowest telephone in use. */
const WIDTH = 320;
const TALLEST = 4_000;

/**
 * Saves, for the card and every page of ours, a picture in each language as a narrow telephone shows it, and one sheet of all
 * languages, under `.output/sheets/`. Gives back a line for each sheet.
 */
export async function takeScreenshots(say: Say): Promise<string> {
  const tags = LANGUAGES_WITH_TEXTS;
  say('Building the extension …');
  const extension = await buildExtension('chrome');
  const program = await getChromium(say);
  await getFonts(say);
  await rm(FOLDER, { recursive: true, force: true });
  const ads = sampleAds(tags);
  const feeds = Object.fromEntries(ads.map((ad) => [ad.lang, [ad]]));
  const site = await startSite({ feeds });
  try {
    const session = await launchChromium(program, { extension, port: site.port, display: 'headless' });
    try {
      const cards = (['why', 'steps'] as const).map((panel) => ({
        name: `card-${panel}`,
        take: (tag: LanguageTag, file: string) => takeCard(session, site.url, { tag, panel, file }),
      }));
      const pages = ownPages().map((page) => ({
        name: page,
        take: (tag: LanguageTag, file: string) => takePage(session, { tag, page, file }),
      }));
      const lines: string[] = [];
      // Pages first: a card's language is a setting, and that would speak louder than their addresses.
      for (const { name, take } of [...pages, ...cards]) {
        say(`${name} …`);
        await mkdir(join(FOLDER, name), { recursive: true });
        for (const tag of tags) await take(tag, join(FOLDER, name, `${tag}.png`));
        const pictures = tags.map((tag) => ({ caption: tag, file: `${name}/${tag}.png` }));
        await saveSheet(session.tab, join(FOLDER, name), pictures);
        lines.push(`${join(FOLDER, `${name}.png`)}: ${tags.length} languages`);
      }
      return lines.join('\n');
    } finally {
      await session.close();
    }
  } finally {
    await site.close();
  }
}

/** Pages that show something by themselves; the window of a first report needs a report. */
const ownPages = (): string[] =>
  readdirSync('entrypoints')
    .filter((name) => name !== 'consent' && existsSync(join('entrypoints', name, 'index.html')))
    .sort();

async function takePage(
  { tab, extensionOrigin }: BrowserSession,
  { tag, page, file }: { readonly tag: LanguageTag; readonly page: string; readonly file: string },
): Promise<void> {
  await tab.resize(WIDTH, 700);
  await tab.open(`${extensionOrigin}/${page}.html?lang=${tag}`);
  const height = await tab.evaluate(async (tag: string) => {
    const isReady = () =>
      document.documentElement.lang === tag && !document.querySelector('main[aria-busy="true"]');
    for (let tries = 0; tries < 100 && !isReady(); tries += 1)
      await new Promise((next) => setTimeout(next, 50));
    await document.fonts.ready;
    return document.documentElement.scrollHeight;
  }, tag);
  await tab.resize(WIDTH, Math.min(height, TALLEST));
  await tab.screenshot(file);
}

async function takeCard(
  { tab, extensionOrigin }: BrowserSession,
  url: string,
  shot: { readonly tag: LanguageTag; readonly panel: 'why' | 'steps'; readonly file: string },
): Promise<void> {
  await tab.open(`${extensionOrigin}/options.html`);
  await tab.evaluate((language: string) => {
    // The page's own world has no polyfill.
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    return chrome.storage.local.set({ settings: { version: 1, values: { language } } });
  }, shot.tag);
  await tab.resize(WIDTH, 900);
  await tab.open(`${url}?feed=${shot.tag}`);
  await tab.evaluate(async () => {
    // A browser that is new compiles the rules first.
    for (let tries = 0; tries < 600 && !document.querySelector('job-red-flags'); tries += 1)
      await new Promise((next) => setTimeout(next, 100));
  });
  await tab.click(`job-red-flags >> [data-act="${shot.panel}"]`);
  const height = await tab.evaluate(async () => {
    const card = document.querySelector('job-red-flags');
    await Promise.all((card?.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished));
    return card?.getBoundingClientRect().height ?? 0;
  });
  await tab.resize(WIDTH, Math.ceil(height) + 24);
  await tab.evaluate(async () => {
    document.querySelector('job-red-flags')?.scrollIntoView({ block: 'center' });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  await tab.screenshot(shot.file);
}
