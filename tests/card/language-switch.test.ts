import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CardEvents, cardHosts, languageChoice, type MountedCard, mountCard } from '../../lib/card';
import type { LanguageWish } from '../../lib/messages';
import { cardTextOf, LURE, wordsIn } from './card-texts';

const createHost = cardHosts(':host { display: block }');
let cards: MountedCard[] = [];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const card of cards) card.unmount();
  cards = [];
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** What a card says when its person chose this language. */
function textIn(language: LanguageWish) {
  const words = wordsIn(language === 'auto' ? 'en' : language);
  const setting = {
    value: language,
    origin: language === 'auto' ? 'default' : 'person',
    fixed: false,
  } as const;
  return cardTextOf(LURE, { words, languages: languageChoice({ language: setting }, words) });
}

function showCard(change: Partial<CardEvents> = {}) {
  const on = {
    report: vi.fn(),
    undo: vi.fn(),
    see: vi.fn(),
    help: vi.fn(),
    chooseLanguage: vi.fn(change.chooseLanguage ?? (async () => undefined)),
    dismiss: vi.fn(),
  };
  const host = createHost(document, 'post-1', textIn('auto'));
  document.body.append(host);
  const card = mountCard(host, textIn('auto'), on);
  cards.push(card);
  const root = host.shadowRoot!;
  return {
    host,
    root,
    card,
    on,
    list: () => root.querySelector('select')!,
    said: () => [...root.querySelectorAll('[role=status]')].map((status) => status.textContent).join(''),
    /** As a person does it, by pointer or by arrow keys. */
    async choose(language: LanguageWish, wait = 1_000) {
      const list = root.querySelector('select')!;
      list.focus();
      list.value = language;
      list.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      await vi.advanceTimersByTimeAsync(wait);
    },
  };
}

describe('the list of languages on a card', () => {
  it('has a name, and each language its own, in its own language', () => {
    const { list } = showCard();
    expect(list().getAttribute('aria-label')).toBe('Language');
    const khmer = [...list().options].find(({ value }) => value === 'km');
    expect([khmer?.textContent, khmer?.lang]).toEqual(['ខ្មែរ', 'km']);
    expect(list().options[0]?.hasAttribute('lang')).toBe(false);
  });

  it('is not there where policy holds the language', () => {
    const { card, root } = showCard();
    card.update(cardTextOf(LURE));
    expect(root.querySelector('select')).toBeNull();
  });

  it('passes on what was chosen, once', async () => {
    const { choose, on } = showCard();
    await choose('vi');
    expect(on.chooseLanguage.mock.calls).toEqual([['vi']]);
  });

  it('waits for the last of several, as arrow keys pass through them', async () => {
    const { choose, on } = showCard();
    for (const language of ['id', 'en', 'vi'] as const) await choose(language, 100);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(on.chooseLanguage.mock.calls).toEqual([['vi']]);
  });

  it('shows what was chosen until the card speaks it, whatever else changes meanwhile', async () => {
    const { choose, card, list } = showCard({ chooseLanguage: () => new Promise(() => {}) });
    await choose('vi');
    card.update(textIn('auto'));
    expect(list().value).toBe('vi');
    card.update(textIn('vi'));
    expect(list().value).toBe('vi');
    card.update(textIn('km')); // chosen in another tab
    expect(list().value).toBe('km');
  });

  it('keeps the focus, and what is open stays open, when the card speaks the other language', async () => {
    const { choose, card, root, host } = showCard();
    root.querySelector<HTMLElement>('[data-act=why]')!.click();
    await choose('vi');
    const list = root.activeElement;
    card.update(textIn('vi'));
    expect(root.activeElement).toBe(list);
    expect(list?.getAttribute('aria-label')).toBe('Ngôn ngữ');
    expect(root.querySelector('#why')?.textContent).toContain('Không thấy cảnh báo');
    expect(host.lang).toBe('vi');
  });

  it('goes back and says so when the choice could not be kept, and can be tried again', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const chooseLanguage = vi
      .fn<CardEvents['chooseLanguage']>()
      .mockRejectedValueOnce(new Error('storage full'))
      .mockResolvedValue();
    const { choose, list, said, card } = showCard({ chooseLanguage });
    await choose('vi');
    expect(list().value).toBe('auto');
    expect(said()).toBe('The language could not be changed. Please try again.');
    await choose('vi');
    expect(said()).toBe('');
    card.update(textIn('vi'));
    expect([list().value, said()]).toEqual(['vi', '']);
  });

  it('keeps the last choice when an earlier one turns out not to have been kept', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const chooseLanguage = vi
      .fn<CardEvents['chooseLanguage']>()
      .mockImplementationOnce(() => new Promise((_, reject) => setTimeout(reject, 1_500)))
      .mockResolvedValue();
    const { choose, list, said } = showCard({ chooseLanguage });
    await choose('vi');
    await choose('km', 2_000);
    expect([list().value, said()]).toEqual(['km', '']);
  });

  it('leaves a report that can still be undone as it is', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { choose, on, root } = showCard({
      chooseLanguage: () => Promise.reject(new Error('storage full')),
    });
    on.report.mockResolvedValue({ id: 'r1' });
    const report = root.querySelector<HTMLElement>('[data-act=report]')!;
    report.focus();
    report.click();
    await vi.advanceTimersByTimeAsync(0);
    await choose('vi');
    expect(root.querySelector('[data-act=undo]')).not.toBeNull();
  });

  it('closes with Escape by itself: nothing on the card closes with it', async () => {
    const { root, list } = showCard();
    root.querySelector<HTMLElement>('[data-act=why]')!.click();
    list().focus();
    list().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(root.querySelector('#why')).not.toBeNull();
  });

  it('asks for nothing any more once the card is gone', async () => {
    const { choose, card, on } = showCard();
    await choose('vi', 100);
    card.unmount();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(on.chooseLanguage).not.toHaveBeenCalled();
  });
});
