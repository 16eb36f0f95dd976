import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserTab } from '../../scripts/browsers';
import { accessibilityFaults } from './axe';
import { plainSite } from './plain-feed';
import { openStage, pictureOfFailure, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(plainSite);
});
afterAll(() => stage?.close());

const WIDE = 1000;

/** The first lure of a language's corpus. */
function lureIn(language: string): string {
  const lines = readFileSync(`tests/corpus/open/${language}.jsonl`, 'utf8').split('\n');
  const posts = lines.filter(Boolean).map((line) => JSON.parse(line) as { label: string; text: string }); // our own files
  const lure = posts.find(({ label }) => label === 'lure');
  if (!lure) throw new Error(`No lure in ${language}`);
  return lure.text;
}

async function openCheck(language = 'en', width = WIDE): Promise<BrowserTab> {
  pictureOfFailure(stage);
  await stage.tab.resize(width, 1700);
  await stage.tab.open(`${stage.session.extensionOrigin}/check.html?lang=${language}`);
  await expect.poll(() => read('label[for="pasted"]')).toHaveLength(1);
  return stage.tab;
}

/** Texts of all elements that match. */
const read = (selector: string, page = stage.tab): Promise<string[]> =>
  page.evaluate(
    (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? ''),
    selector,
  );

async function paste(text: string, page = stage.tab): Promise<void> {
  await page.evaluate((text: string) => {
    const field = document.querySelector<HTMLTextAreaElement>('#pasted');
    if (!field) throw new Error('no field');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

async function check(text: string): Promise<void> {
  await paste(text);
  await stage.tab.click('form button');
  await expect.poll(() => read('.ad-text'), { timeout: 30_000 }).toHaveLength(1);
}

const level = () =>
  stage.tab.evaluate(() => document.querySelector<HTMLElement>('.verdict')?.dataset.level ?? 'no answer');
const focused = () => stage.tab.evaluate(() => document.activeElement?.textContent ?? '');
const sidewaysBy = () =>
  stage.tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('a lure that is pasted', () => {
  it.each([
    ['en', 'ltr', WIDE, 'light'],
    ['en', 'ltr', 320, 'dark'],
    ['km', 'ltr', 320, 'light'],
    ['ar', 'rtl', WIDE, 'dark'],
    ['my', 'ltr', WIDE, 'light'],
  ] as const)(
    'is explained in %s, its words marked, %s at %d pixels, %s',
    async (language, direction, width, scheme) => {
      const page = await openCheck(language, width);
      await stage.session.colorScheme(scheme);
      await stage.screenshot(`check-empty-${language}-${width}-${scheme}`, page);
      expect(await accessibilityFaults(page, 'html')).toEqual([]);
      const text = lureIn(language);
      await check(text);
      expect(await level()).toBe('danger');
      expect((await read('.signs li')).length).toBeGreaterThanOrEqual(3);
      const marked = await read('.ad-text mark');
      expect(marked.length).toBeGreaterThanOrEqual(3);
      for (const words of marked) expect(text).toContain(words);
      expect(await read('.steps li')).toHaveLength(4);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
      expect(await focused()).toBe((await read('.verdict h2'))[0]);
      expect(await sidewaysBy()).toBe(0);
      expect(await accessibilityFaults(page, 'html')).toEqual([]);
      await stage.screenshot(`check-lure-${language}-${width}-${scheme}`, page);
      await stage.session.colorScheme('light');
    },
  );
});

describe('what is no lure', () => {
  it.each([
    ['an ordinary text', 'We had noodles with the children by the river today, and then it rained.'],
    [
      'a story',
      'I was held in a compound in Sihanoukville for eight months. They took my passport. Please warn others.',
    ],
    [
      'an honest ad',
      'Licensed agency hires 20 nurses for Germany. Formal interview at our office, contract first, no placement fee.',
    ],
    ['a link', 'https://t.me/example'],
  ])('%s gets no warning, and the page says what that does not mean', async (name, text) => {
    const page = await openCheck();
    await check(text);
    expect(await level()).toBe('none');
    expect((await read('.verdict p')).at(-1)).toMatch(/^No warning does not mean safe\./);
    expect(await read('mark')).toEqual([]);
    expect(await accessibilityFaults(page, 'html')).toEqual([]);
    await stage.screenshot(`check-none-${name.replaceAll(' ', '-')}`, page);
  });

  it('a megabyte of anything is answered, and says where it was cut', async () => {
    const page = await openCheck();
    await page.click('#pasted');
    await page.evaluate((repeated: number) => {
      // As a paste, which keeps to the field's limit; setting its value would not.
      const text = `\u0000\u202e<script>throw 1</script> ${'noodle \ud800 '.repeat(repeated)}`;
      document.execCommand('insertText', false, text);
    }, 120_000);
    await page.click('form button');
    await expect.poll(() => read('.ad-text'), { timeout: 30_000 }).toHaveLength(1);
    expect(await read('.verdict ~ section > p')).toContainEqual(expect.stringContaining('100,000'));
    expect(await sidewaysBy()).toBe(0);
  });
});

describe('with the keyboard alone', () => {
  it('a text is typed, checked and answered, and the next step is in reach', async () => {
    const page = await openCheck();
    const tabTo = async (is: () => Promise<boolean>) => {
      for (let n = 0; n < 12 && !(await is()); n++) await page.press('Tab');
      expect(await is()).toBe(true);
    };
    await tabTo(() => page.evaluate(() => document.activeElement?.id === 'pasted'));
    for (const letter of 'Poipet') await page.press(letter);
    await page.press('Tab');
    await page.press('Enter');
    await expect.poll(focused).toBe('This is too short to judge');
    await paste(lureIn('en'));
    await tabTo(async () => (await focused()) === 'Check');
    await page.press('Enter');
    await expect.poll(focused).toMatch(/^Be careful/);
    await tabTo(async () => (await focused()) === 'Who can help');
  });
});

describe('nothing stays', () => {
  it('after the page is loaded again, neither the answer nor what was typed', async () => {
    const page = await openCheck();
    await check(lureIn('en'));
    await paste('half a message that nobody sent');
    await page.reload();
    await expect.poll(() => read('label[for="pasted"]')).toHaveLength(1);
    expect(await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value)).toBe('');
    expect(await level()).toBe('no answer');
    const stored = await page.evaluate(async () => {
      // The extension's own page; its types are not in this one.
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        typeof import('wxt/browser').browser
      >;
      const { storage } = (browser ?? chrome)!;
      return JSON.stringify([await storage.local.get(null), await storage.session.get(null)]);
    });
    expect(stored).not.toMatch(/verdict:|handed-text|half a message/);
    expect(await page.evaluate(() => location.search)).toBe('?lang=en');
  });
});

describe('the menu of a right click', () => {
  it('has both entries, as this browser takes them', async () => {
    const page = await openCheck();
    const knows = (id: string) =>
      page.evaluate(async (id: string) => {
        const { browser, chrome } = globalThis as unknown as Record<
          string,
          typeof import('wxt/browser').browser
        >;
        // There is no way to ask, but changing what isn't there fails.
        const change = (browser ?? chrome)!.contextMenus.update(id, { enabled: true });
        return Promise.resolve(change).then(
          () => true,
          () => false,
        );
      }, id);
    await expect
      .poll(() => Promise.all(['report', 'check', 'nothing'].map(knows)))
      .toEqual([true, true, false]);
  });
});

// The last one: it opens a page behind this one.
describe('from the popup', () => {
  it('a pasted text is answered on a page of its own, and is in no address', async () => {
    pictureOfFailure(stage);
    const watcher = await stage.session.openBehind(`${stage.session.extensionOrigin}/options.html`);
    /** Level and search of each check page that is open. */
    const answers = () =>
      watcher.evaluate(() => {
        const { browser, chrome } = globalThis as unknown as Record<
          string,
          typeof import('wxt/browser').browser
        >;
        return (browser ?? chrome)!.extension
          .getViews({ type: 'tab' })
          .map((view) => view as unknown as typeof globalThis) // each is the window of a page of ours
          .filter(({ location }) => location.pathname === '/check.html')
          .map(({ document, location }) => {
            const verdict = document.querySelector('.verdict');
            return `${verdict?.getAttribute('data-level')} ${location.search}`;
          });
      });
    await stage.tab.open(stage.site.url);
    const popup = await stage.openPopup();
    await expect.poll(() => read('.check textarea', popup)).toHaveLength(1);
    await stage.screenshot('check-popup', popup);
    expect(await accessibilityFaults(popup, 'html')).toEqual([]);
    await paste(lureIn('en'), popup);
    await popup.click('.check button');
    await expect.poll(answers, { timeout: 20_000 }).toEqual(['danger ?lang=en']);
  });
});
