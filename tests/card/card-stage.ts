import { afterEach, beforeEach, vi } from 'vitest';
import { type CardEvents, cardHosts, type MountedCard, mountCard } from '../../lib/card';
import type { CardText } from '../../lib/messages';
import { cardTextOf, LURE } from './card-texts';

export const createHost = cardHosts(':host { display: block }');

let cards: MountedCard[] = [];

/** For every test of a file: time stands still, and all cards are gone afterwards. */
export function clearStage(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => {
    for (const card of cards) card.unmount();
    cards = [];
    document.body.replaceChildren();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}

/** Puts a card into the page, as a content script does, with what a test asks of it. */
export function showCard(
  text: CardText = cardTextOf(LURE),
  change: Partial<CardEvents> = {},
  place: 'post' | 'comment' = 'post',
) {
  const on = {
    report: vi.fn(change.report ?? (async () => ({ id: 'r1' }))),
    undo: vi.fn(change.undo ?? (async () => undefined)),
    see: vi.fn(change.see),
    help: vi.fn(change.help ?? (async () => undefined)),
    chooseLanguage: vi.fn(change.chooseLanguage ?? (async () => undefined)),
    dismiss: vi.fn(change.dismiss),
  };
  const host = createHost(document, 'post-1', text, place);
  document.body.append(host);
  const card = mountCard(host, text, on);
  cards.push(card);
  const root = host.shadowRoot!;
  const button = (label: string) =>
    [...root.querySelectorAll('button')].find(
      (found) => found.textContent === label || found.getAttribute('aria-label') === label,
    );
  return {
    host,
    root,
    card,
    on,
    button,
    says: () => root.querySelector('[lang]')?.textContent ?? '',
    status: () => root.querySelector('[role=status]')?.textContent,
    focused: () => root.activeElement?.textContent,
    /** As a mouse does it. */
    async click(label: string) {
      const found = button(label);
      if (!found) throw new Error(`There is no button “${label}”.`);
      found.focus();
      found.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
      await vi.advanceTimersByTimeAsync(0);
    },
    press: (key: string) =>
      (root.activeElement ?? root.firstElementChild!).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
      ),
  };
}
