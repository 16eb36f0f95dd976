import { render } from 'preact';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LearnPage } from '../../entrypoints/learn/learn-page';
import type { PracticeAd } from '../../entrypoints/learn/practice-ads';
import type { Verdict } from '../../lib/detect';
import { eventually } from '../eventually';
import { locales } from '../locales';

const at = (text: string, words: string) => ({
  ...{ in: 'text' as const, index: 0, text: words },
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

const LURE = 'Ten staff for Poipet, free ticket, Telegram only';
const HONEST = 'Baker wanted, 12 Sample Street. Come by with your papers.';

/** What lies in the built extension. Arabic has one ad fewer; the other languages have none. */
export const practice: Readonly<Record<string, readonly PracticeAd[]>> = {
  en: [
    { kind: 'lure', text: LURE },
    { kind: 'honest', text: HONEST, why: 'A shop that you can visit.' },
    { kind: 'story', text: 'My brother went and came back hurt.', why: 'Nothing is offered.' },
  ],
  ar: [
    { kind: 'lure', text: LURE },
    { kind: 'honest', text: HONEST, why: 'مكان يمكن زيارته.' },
  ],
};

const hit = (id: string, family: string, weight: number, text: string, words: string) => ({
  ...{ id, family, weight },
  evidence: [at(text, words)],
});

/** A background's verdicts, by text. */
const verdicts: Readonly<Record<string, Verdict>> = {
  [LURE]: {
    ...{ level: 'danger', score: 0.94, language: 'en', pack: '2026.11.22' },
    flags: [
      hit('hotspot-destination', 'place', 2, LURE, 'Poipet'),
      hit('free-travel', 'bait', 1, LURE, 'free ticket'),
      hit('messaging-only', 'contact', 1, LURE, 'Telegram only'),
    ],
  },
  [HONEST]: {
    ...{ level: 'none', score: 0.1, language: 'en', pack: '2026.11.22' },
    flags: [hit('named-employer', 'mitigating', -0.5, HONEST, '12 Sample Street')],
  },
};
export const NONE: Verdict = { level: 'none', score: 0, flags: [], pack: '2026.11.22' };

const SIGNS = {
  'hotspot-destination': { title: 'Known for scam work', explain: 'People were locked in.' },
  'free-travel': { title: 'A paid ticket', explain: 'It becomes a debt.' },
  'messaging-only': { title: 'Chat only', explain: 'No address.' },
};

/** What was asked of the background, type by type. */
export const asked: { type: string; text?: string }[] = [];

/** A browser without policy or choices, and a background that knows its rules; `answers` take the place of its own. */
export function freshBrowser(answers: Readonly<Record<string, unknown>> = {}): void {
  render(null, document.body);
  fakeBrowser.reset();
  location.hash = '';
  asked.length = 0;
  Object.assign(document.documentElement, { lang: '', dir: '' });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const request = message as { type: string; text?: string }; // only the page speaks here
    asked.push(request);
    const known: Record<string, unknown> = {
      'sign-texts': SIGNS,
      check: { verdict: verdicts[request.text ?? ''] ?? NONE, published: '2026-11-22' },
      ...answers,
    };
    return known[request.type];
  });
  vi.stubGlobal('fetch', serve);
  vi.stubGlobal('scrollTo', vi.fn());
}

export const setPolicy = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);

/** Opens the page and waits until there is something to read. */
export async function openLearn(props: Partial<Parameters<typeof LearnPage>[0]> = {}): Promise<void> {
  render(null, document.body);
  render(<LearnPage inPrivate={false} {...props} />, document.body);
  await eventually(() => {
    if (!document.querySelector('.ad, .poster, .problem')) throw new Error('still busy');
  });
}

/** The button or link with these words. */
export function button(words: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button, a.button')].find(
    ({ textContent }) => textContent === words,
  );
  if (!found) throw new Error(`No button “${words}” in: ${document.body.textContent}`);
  return found;
}

/** All that stands on the page. */
export const page = (): string => document.body.textContent ?? '';

async function serve(path: string): Promise<Response> {
  const [, folder, tag = ''] = /^\/(locales|practice)\/(.+)\.json$/.exec(path) ?? [];
  const content = folder === 'practice' ? practice[tag] : locales.get(tag);
  return content ? new Response(JSON.stringify(content)) : new Response(null, { status: 404 });
}
