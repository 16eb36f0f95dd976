import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BookPage } from '../../entrypoints/reports/book-page';
import type { Post } from '../../lib/detect';
import { keepReport, type ReportSource } from '../../lib/report';
import { hit } from '../card/card-texts';
import { eventually } from '../eventually';
import { locales } from '../locales';
import { sourceOf } from '../report/reports';

const AD = 'Ten staff for Poipet, free ticket, Telegram only';
const at = (words: string) => ({
  ...{ in: 'text' as const, index: 0, text: words },
  start: AD.indexOf(words),
  end: AD.indexOf(words) + words.length,
});

/** A lure with three signs, one that repeats another, and one thing that speaks for it. */
export const lure: Partial<ReportSource> = {
  post: {
    key: 'facebook:7',
    site: 'facebook',
    surface: 'group',
    text: AD,
    imageTexts: ['May be an image of text that says FREE VISA'],
    links: ['https://t.me/hr_example'],
    author: { name: 'HR Example', url: 'https://www.facebook.com/hr.example' },
    permalink: 'https://www.facebook.com/groups/1/posts/7/',
  },
  verdict: {
    level: 'danger',
    score: 0.937,
    language: 'vi',
    pack: '2026.11.22',
    flags: [
      { ...hit('hotspot-destination', 'place', 2), evidence: [at('Poipet')] },
      { ...hit('free-travel', 'bait', 1), evidence: [at('free ticket')] },
      { ...hit('messaging-only', 'contact', 1), evidence: [at('Telegram only')] },
      { ...hit('overseas-work', 'place', 0.5), evidence: [at('Poipet')] },
      hit('licensed-agency', 'mitigating', -0.5, 'licence 0000'),
    ],
  },
  pageUrl: 'https://www.facebook.com/groups/1/',
  browser: 'Firefox 153',
};

/** Keeps a report at a moment. */
export async function keepAt(moment: string, changes: Partial<ReportSource> = {}): Promise<string> {
  vi.setSystemTime(new Date(moment));
  return keepReport(sourceOf(changes));
}

export const postOf = (text: string, key = text.slice(0, 20)): Post => ({
  ...{ key, text, site: 'facebook', surface: 'home' },
  ...{ imageTexts: [], links: [] },
});

/** Files that the page gave to the browser to save, by name. */
export const saved = new Map<string, string>();

/** A browser with an empty book. */
export function emptyBook(): void {
  render(null, document.body);
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  saved.clear();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
  vi.stubGlobal('fetch', serve);
  vi.stubGlobal('scrollTo', vi.fn());
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { type, language } = message as { type: string; language: string }; // only the book speaks here
    if (type === 'help') return { offers: [] };
    if (type === 'session') return { ok: true };
    return type === 'sign-texts' && language === 'en' ? SIGNS : {};
  });
  let blob: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    blob = given as Blob; // the page gives no other thing
    return 'blob:saved';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    void blob?.text().then((content) => saved.set(this.download, content));
  });
}

const SIGNS = {
  'hotspot-destination': { title: 'Known for scam work', explain: 'People were locked in.' },
  'free-travel': { title: 'A paid ticket', explain: 'It becomes a debt.' },
  'messaging-only': { title: 'Chat only', explain: 'No address.' },
  'overseas-work': { title: 'Work abroad', explain: 'Far from home.' },
};

/** Opens the page and waits until it has looked into the book and knows the signs. */
export async function openBook(props: Partial<Parameters<typeof BookPage>[0]> = {}): Promise<void> {
  render(null, document.body);
  render(<BookPage inPrivate={false} {...props} />, document.body);
  await eventually(() => {
    if (!document.querySelector('main h2, [role=alert]')) throw new Error('still busy');
  });
  await eventually(() => {
    if (vi.mocked(fakeBrowser.runtime.sendMessage).mock.calls.length === 0) throw new Error('no signs yet');
  });
}

/** The button that a person finds by these words, on it or read out; the one in the dialog when one is open. */
export function button(words: string | RegExp): HTMLButtonElement {
  const within = document.querySelector('dialog') ?? document;
  const found = [...within.querySelectorAll('button')].find((one) => {
    const name = one.getAttribute('aria-label') ?? one.textContent;
    return typeof words === 'string' ? name === words : words.test(name);
  });
  if (!found) throw new Error(`No button “${words}” in: ${document.body.textContent}`);
  return found;
}

/** What is read under a heading of an opened report. */
export function part(heading: string): HTMLElement {
  const sections = [...document.querySelectorAll('section')];
  const found = sections.find((section) => section.querySelector('h3')?.textContent === heading);
  if (!found) throw new Error(`No part “${heading}” in: ${document.body.textContent}`);
  return found;
}

async function serve(path: string): Promise<Response> {
  const [, tag] = /^\/locales\/(.+)\.json$/.exec(path) ?? [];
  const texts = locales.get(tag ?? '');
  return texts ? new Response(JSON.stringify(texts)) : new Response(null, { status: 404 });
}
