// @vitest-environment node
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getChromium } from '../../scripts/browsers';
import { nameOf, SCENES, type Scene } from './card/card-scenes';
import { bundleScript, PAGE_CSS, POLICY, pageHtml } from './card/card-site';
import { TEXTS } from './card/card-texts';

const SITE = 'https://card.test/';
const SCREENSHOTS = '.output/screenshots/card';

let browser: Browser;
let code: string;
let style: string;

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  code = await bundle('card-page');
  style = await bundle('card-style');
  const { path } = await getChromium(console.warn);
  browser = await chromium.launch({ executablePath: path });
}, 300_000);
afterAll(() => browser?.close());

const bundle = (name: string) => bundleScript(fileURLToPath(new URL(`./card/${name}.ts`, import.meta.url)));

/** The scene that the page shows when it is loaded. */
let current: Scene;
/** The page's errors and policy reports since it was loaded. */
let problems: string[] = [];
/** By zoom, each used again: a browser's new context costs more than the scene in it. */
const pages = new Map<number, Page>();

async function newPage(zoom: number): Promise<Page> {
  const page = await browser.newPage({ deviceScaleFactor: zoom, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.route(`${SITE}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/card.js') return route.fulfill({ body: code, contentType: 'text/javascript' });
    if (pathname === '/card-style.js') return route.fulfill({ body: style, contentType: 'text/javascript' });
    if (pathname === '/page.css') return route.fulfill({ body: PAGE_CSS, contentType: 'text/css' });
    if (pathname !== '/') return route.fulfill({ status: 204 });
    const { language, direction } = textOf(current);
    return route.fulfill({
      body: pageHtml({ title: nameOf(current), dark: current.dark ?? false, direction, language }),
      contentType: 'text/html',
      headers: { 'content-security-policy': POLICY },
    });
  });
  return page;
}

const textOf = (scene: Scene) => TEXTS[scene.text]!; // a scene names a text that there is

/** A page with one post and its card. */
async function openScene(scene: Scene): Promise<Page> {
  const zoom = scene.zoom ?? 1;
  const page = pages.get(zoom) ?? (await newPage(zoom));
  pages.set(zoom, page);
  [current, problems] = [scene, []];
  await page.setViewportSize({ width: Math.round((scene.width ?? 440) / zoom), height: 560 });
  await page.emulateMedia({
    // The system says the opposite of the page, which must win.
    colorScheme: scene.dark ? 'light' : 'dark',
    forcedColors: scene.forcedColors ? 'active' : 'none',
  });
  await page.mouse.move(0, 0); // away from what the scene before pressed
  await page.goto(SITE);
  await page.evaluate(([shown, how]) => window.showCard(shown, how), [
    textOf(scene),
    scene.failing ? 'failing' : 'kept',
  ] as const);
  for (const name of scene.pressed) {
    if (name === 'language') await page.locator('select').selectOption('vi');
    else await page.locator(`[data-act=${name}]`).click();
  }
  if (scene.pressed.includes('language')) await page.locator('.note:not(:empty)').waitFor();
  if (scene.pressed.some((name) => name === 'report' || name === 'wrong')) {
    await page.locator('.outcome.shown').waitFor();
  }
  return page;
}

describe.each(SCENES.map((scene) => [nameOf(scene), scene] as const))('the card in %s', (name, scene) => {
  it('is seen, fits, and gives axe nothing to find', async () => {
    const page = await openScene(scene);
    if (process.env.JRF_TESTS === 'everything')
      await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, fullPage: true });
    const layout = await page.evaluate(() => {
      const host = document.querySelector('job-red-flags')!;
      const root = host.shadowRoot!;
      const frame = host.getBoundingClientRect();
      const outside = [...root.querySelectorAll('button, select, p, li, q')].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
      });
      const small = [...root.querySelectorAll('button, select')].filter((button) => {
        const box = button.getBoundingClientRect();
        return box.width < 24 || box.height < 24;
      });
      return {
        height: frame.height,
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        outside: outside.map((element) => element.outerHTML.slice(0, 80)),
        small: small.map((button) => button.textContent),
        spacing: getComputedStyle(root.querySelector('button')!).letterSpacing,
      };
    });
    expect(layout).toEqual({
      height: expect.any(Number),
      sideways: 0,
      outside: [],
      small: [],
      spacing: 'normal',
    });
    expect(layout.height).toBeGreaterThan(scene.text.endsWith('chip') ? 29 : 90);

    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run('job-red-flags'),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    );
    expect(passes.map(({ id }) => id)).toContain('button-name');
    expect(problems).toEqual([]);
  });
});

describe('the card under a keyboard', () => {
  it('is worked all the way, and the page hears none of it', async () => {
    const page = await openScene({ text: 'en-danger', pressed: [] });
    const focused = () =>
      page.evaluate(() => {
        const at = document.querySelector('job-red-flags')!.shadowRoot!.activeElement;
        return at?.id || at?.textContent;
      });
    await page.evaluate(() => document.querySelector<HTMLElement>('job-red-flags')?.focus());
    expect(await focused()).toContain('Be careful: four warning signs');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Why?');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Why?');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('why');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Why?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await focused()).toBe('steps');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('[data-act=undo]').waitFor();
    expect(await focused()).toBe('Undo');
    await page.keyboard.press('Enter');
    await page.locator('[data-act=report]').waitFor();
    expect(await focused()).toBe('Report');
    expect(await page.evaluate(() => window.leaked)).toEqual([]);
  });

  it('has its list of languages last, by name, and choosing there leaves the rest as it was', async () => {
    const page = await openScene({ text: 'en-danger', pressed: ['why'] });
    const list = page.getByRole('combobox', { name: 'Language' });
    await page.locator('[data-act=more]').focus();
    await page.keyboard.press('Tab');
    expect(await list.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
    const ring = () =>
      page.locator('.languages').evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(await ring(), 'the globe shows the focus of the unseen list').toBe('solid');
    await page.keyboard.press('End');
    expect(await list.inputValue()).toBe(await list.locator('option').last().getAttribute('value'));
    await page.keyboard.press('Escape');
    expect(await page.locator('#why').count()).toBe(1);
    expect(await page.evaluate(() => window.leaked)).toEqual([]);
  });

  it('lets a person select and copy its words', async () => {
    const page = await openScene({ text: 'en-danger', pressed: ['steps'] });
    await page.locator('#steps p').nth(3).click({ clickCount: 3 });
    expect(await page.evaluate(() => String(getSelection()))).toContain('Don’t send your passport');
    expect(await page.evaluate(() => window.leaked)).toEqual([]);
  });
});

describe('the card on a page that is switched to dark', () => {
  it('turns dark with it, what is open stays open, and back', async () => {
    const page = await openScene({ text: 'en-danger', pressed: ['why'] });
    const ground = () =>
      page.evaluate(() => {
        const card = document.querySelector('job-red-flags')!.shadowRoot!.querySelector('.card')!;
        return getComputedStyle(card).backgroundColor;
      });
    const light = await ground();
    await page.evaluate(() => document.documentElement.classList.add('dark-mode'));
    await expect.poll(ground).toBe('rgb(42, 31, 28)'); // --danger-wash in the dark
    expect(await page.locator('#why').count()).toBe(1);
    await page.evaluate(() => document.documentElement.classList.remove('dark-mode'));
    await expect.poll(ground).toBe(light);
  });
});

describe('the card as code', () => {
  it('weighs at most 4.3 kB gzipped in a content script, and its look 2.25 kB in the background', () => {
    expect(gzipSync(code).length).toBeLessThanOrEqual(4.3 * 1024);
    expect(gzipSync(style).length).toBeLessThanOrEqual(2.25 * 1024); // on comments it is smaller
  });

  it('carries no languages, no look, no schema and no library', () => {
    expect(code).toContain('job-red-flags');
    expect(code).not.toMatch(/background:|stroke-linecap/);
    expect(code).not.toMatch(/PluralRules|DateTimeFormat|ListFormat|invalid_type|dangerouslySetInnerHTML/);
  });
});
