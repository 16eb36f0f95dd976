import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Surface } from '../../tests/site';
import type { BrowserSession, BrowserTab } from '../browsers';
import type { DemoPlace } from './places';

export const PICTURES = join('.output', 'demo');

const DESK = { width: 1280, height: 900 };
/** The narrowest phones, and a page enlarged four times. Firefox makes no window narrower than 450 pixels. */
const NARROW = { width: 320, height: 1400 };

/** Both panels of the card are to be seen in every language. */
const PANELS: Readonly<Record<Surface, 'why' | 'steps'>> = {
  home: 'why',
  group: 'steps',
  permalink: 'why',
  dialog: 'steps',
  instagram: 'why',
  'instagram-post': 'steps',
};

/** Takes away what was saved before: a picture that is there was taken now. */
export const removePictures = (): Promise<void> => rm(PICTURES, { recursive: true, force: true });

/** Saves `.output/demo/<language>/<surface>.png`, the page as it is with one panel of its first card open. */
export async function pictureOfCard({ tab }: BrowserSession, place: DemoPlace): Promise<void> {
  await openPanel(tab, place.surface);
  await save(tab, place, place.surface);
}

/** The same in the dark and on a narrow screen, `…/dark.png` and `…/narrow.png`; loads the page again and leaves it. */
export async function picturesOfLooks({ tab }: BrowserSession, place: DemoPlace): Promise<void> {
  await tab.open(`${place.url}&more=0&theme=dark`);
  await openPanel(tab, place.surface);
  await save(tab, place, 'dark');
  await tab.resize(NARROW.width, NARROW.height);
  await tab.open(`${place.url}&more=0`);
  await openPanel(tab, place.surface);
  await save(tab, place, 'narrow');
  await tab.resize(DESK.width, DESK.height);
}

/** Saves `popup.png`: the extension's own window, as wide as it opens over the page, all of it. */
export async function pictureOfPopup(session: BrowserSession): Promise<void> {
  const popup = await session.openBehind(`${session.extensionOrigin}/popup.html`);
  const { width, height } = await popup.evaluate(async () => {
    while (!document.querySelector('.tile')) await new Promise((next) => setTimeout(next, 50));
    const { offsetWidth, offsetHeight } = document.body;
    return { width: offsetWidth, height: offsetHeight };
  });
  await popup.resize(width, height);
  await popup.screenshot(join(PICTURES, 'popup.png'));
  await popup.close();
  await session.tab.resize(DESK.width, DESK.height); // Firefox resized the window that both are in
}

async function save(tab: BrowserTab, { language }: DemoPlace, name: string): Promise<void> {
  await mkdir(join(PICTURES, language), { recursive: true });
  await tab.screenshot(join(PICTURES, language, `${name}.png`));
}

/** Opens a panel of the surface's first card by a click, and brings the card into view once nothing moves. */
async function openPanel(tab: BrowserTab, surface: Surface): Promise<void> {
  const panel = PANELS[surface];
  const card = surface === 'dialog' ? '[role="dialog"] job-red-flags' : 'job-red-flags';
  await tab.click(`${card} >> [data-act="${panel}"]`);
  await tab.evaluate(async (selector: string) => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await drawn();
    const card = document.querySelector(selector);
    await Promise.all((card?.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished));
    card?.scrollIntoView({ block: 'start' });
    scrollBy(0, -140);
    await drawn();
  }, card);
}
