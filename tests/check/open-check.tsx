import { render } from 'preact';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CheckPage } from '../../entrypoints/check/check-page';
import type { CheckedText } from '../../lib/messages';
import { hit } from '../card/card-texts';
import { eventually } from '../eventually';
import { locales } from '../locales';

export const LURE = 'Ten staff for Poipet, free ticket, Telegram only';
const at = (words: string) => ({
  ...{ in: 'text' as const, index: 0, text: words },
  start: LURE.indexOf(words),
  end: LURE.indexOf(words) + words.length,
});

/** What the rules say of `LURE`. */
export const danger: CheckedText = {
  published: '2026-11-22',
  verdict: {
    level: 'danger',
    score: 0.95,
    language: 'en',
    pack: '2026.11.22',
    flags: [
      { ...hit('hotspot-destination', 'place', 2), evidence: [at('Poipet')] },
      { ...hit('free-travel', 'bait', 1), evidence: [at('free ticket')] },
      { ...hit('messaging-only', 'contact', 1), evidence: [at('Telegram only')] },
      { ...hit('licensed-agency', 'mitigating', -0.5), evidence: [at('staff')] },
    ],
  },
};
/** Nothing to warn of. */
export const nothing: CheckedText = {
  published: '2026-11-22',
  verdict: { level: 'none', score: 0, flags: [], language: 'en', pack: '2026.11.22' },
};

/** What the background answers to a check, and the texts that it was asked about. */
export interface Scene {
  answer: unknown;
  readonly asked: string[];
}

export function freshBrowser(answer: unknown = nothing): Scene {
  render(null, document.body);
  fakeBrowser.reset();
  document.documentElement.lang = '';
  vi.stubGlobal('fetch', serve);
  const scene: Scene = { answer, asked: [] };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { type, text, language } = message as Record<string, string>; // only the check page speaks here
    if (type === 'sign-texts') return language === 'en' ? SIGNS : {};
    if (type !== 'check') return undefined;
    scene.asked.push(text ?? '');
    return scene.answer;
  });
  return scene;
}

const SIGNS = {
  'hotspot-destination': { title: 'Known for scam work', explain: 'People were locked in.' },
  'free-travel': { title: 'A paid ticket', explain: 'It becomes a debt.' },
  'messaging-only': { title: 'Chat only', explain: 'No address.' },
};

export async function openCheck(props: Partial<Parameters<typeof CheckPage>[0]> = {}): Promise<void> {
  render(null, document.body);
  render(<CheckPage inPrivate={false} {...props} />, document.body);
  await eventually(() => field());
}

export function field(): HTMLTextAreaElement {
  const found = document.querySelector('textarea');
  if (!found) throw new Error(`No field in: ${document.body.textContent}`);
  return found;
}

/** As a person pastes a text and presses “Check”; waits for an answer. */
export async function check(text: string): Promise<void> {
  paste(text);
  press();
  await eventually(() => {
    if (!answer()) throw new Error(`No answer in: ${document.body.textContent}`);
  });
}

export function paste(text: string): void {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
}

/** Also what Enter on the button does. */
export function press(): void {
  field().form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}

export const answer = (): HTMLElement | null => document.querySelector<HTMLElement>('.verdict');
export const texts = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

async function serve(path: string): Promise<Response> {
  const [, tag] = /^\/locales\/(.+)\.json$/.exec(path) ?? [];
  const found = locales.get(tag ?? '');
  return found ? new Response(JSON.stringify(found)) : new Response(null, { status: 404 });
}
