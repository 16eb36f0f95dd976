import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardHosts, type MountedCard, mountCard } from '../../lib/card';
import { cardTextOf, LURE } from './card-texts';

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

const createHost = cardHosts(':host { display: block }');

let cards: MountedCard[] = [];
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  for (const card of cards) card.unmount();
  cards = [];
  document.body.removeAttribute('style');
  document.body.removeAttribute('class');
  document.documentElement.removeAttribute('class');
  document.documentElement.removeAttribute('style');
  document.body.replaceChildren();
  await wait(2_000); // for the last looks of this test
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const on = {
  report: vi.fn(),
  undo: vi.fn(),
  see: vi.fn(),
  help: vi.fn(),
  chooseLanguage: vi.fn(),
  dismiss: vi.fn(),
};
const PAINTS = { light: 'rgb(255, 255, 255)', dark: 'rgb(24, 25, 26)' };

/** A card on a page, and a way to paint what is behind it. */
function showCard() {
  const text = cardTextOf(LURE);
  const host = createHost(document, 'post-1', text);
  const main = document.createElement('main');
  main.append(host);
  document.body.append(main);
  const card = mountCard(host, text, on);
  cards.push(card);
  return {
    host,
    card,
    paint: (theme: 'light' | 'dark') => (main.style.backgroundColor = PAINTS[theme]),
    theme: () => host.shadowRoot?.querySelector('[data-theme]')?.getAttribute('data-theme'),
  };
}

describe('a card on a page that turns dark', () => {
  it.each([
    ['html', () => document.documentElement],
    ['body', () => document.body],
  ])('follows it, there and back, when an attribute of %s changes', async (_, marked) => {
    const { theme, paint } = showCard();
    expect(theme()).toBe('light');
    paint('dark');
    marked().classList.add('dark');
    await wait(100);
    expect(theme()).toBe('dark');
    paint('light');
    marked().classList.remove('dark');
    await wait(100);
    expect(theme()).toBe('light');
  });

  it('looks once more when the colours have faded to their last', async () => {
    const { theme, paint } = showCard();
    document.body.classList.add('dark');
    await wait(100);
    paint('dark');
    expect(theme()).toBe('light');
    await wait(1_000);
    expect(theme()).toBe('dark');
  });

  it('follows the system too, where the page does', async () => {
    const system = Object.assign(new EventTarget(), { matches: false });
    vi.spyOn(window, 'matchMedia').mockReturnValue(system as unknown as MediaQueryList);
    document.documentElement.style.colorScheme = 'light dark';
    vi.resetModules();
    const fresh = await import('../../lib/card');
    const text = cardTextOf(LURE);
    const host = fresh.cardHosts('')(document, 'post-2', text);
    document.body.append(host);
    cards.push(fresh.mountCard(host, text, on));
    await wait(2_000);
    expect(host.shadowRoot?.querySelector('[data-theme=light]')).not.toBeNull();
    system.matches = true;
    system.dispatchEvent(new Event('change'));
    await wait(100);
    expect(host.shadowRoot?.querySelector('[data-theme=dark]')).not.toBeNull();
  });

  it('measures a hundred changes in a row a few times, not a hundred', async () => {
    showCard();
    const measured = vi.spyOn(window, 'getComputedStyle');
    for (let turn = 0; turn < 100; turn++) document.body.style.top = `${turn}px`;
    await wait(3_000);
    expect(measured.mock.calls.length).toBeGreaterThan(0);
    expect(measured.mock.calls.length).toBeLessThan(10);
  });

  it('keeps its colours while it is out of the page, and after it is gone for good asks no more', async () => {
    const { host, card, theme, paint } = showCard();
    paint('dark');
    host.remove();
    document.documentElement.classList.add('dark');
    await wait(2_000);
    expect(theme()).toBe('light');
    card.unmount();
    const measured = vi.spyOn(window, 'getComputedStyle');
    document.documentElement.classList.remove('dark');
    await wait(2_000);
    expect(measured).not.toHaveBeenCalled();
  });
});
