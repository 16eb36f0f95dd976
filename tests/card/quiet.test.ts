import { describe, expect, it, vi } from 'vitest';
import { clearStage, showCard } from './card-stage';
import { CAUTION, cardTextOf, LURE } from './card-texts';

clearStage();

/** Gives what tells a card how wide it is, as the browser does after a layout. */
function stubWidths(): (host: Element, width: number) => void {
  const observers = new Map<Element, (entries: object[]) => void>();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(readonly tell: (entries: object[]) => void) {}
      observe = (host: Element) => void observers.set(host, this.tell);
      disconnect = () => {};
    },
  );
  return (host, width) => observers.get(host)?.([{ boundingClientRect: { width } }]);
}

describe('a quiet card', () => {
  it('is a chip with the number of signs until it is opened', async () => {
    const { root, press, focused } = showCard(cardTextOf(LURE, { shape: 'chip' }));
    const chip = root.querySelector('button')!;
    expect(chip.textContent).toBe('Job Red Flags: Be careful: four warning signs4');
    expect(root.querySelector('.card')).toBeNull();
    chip.click();
    expect(root.querySelector('.title')).not.toBeNull();
    expect(focused()).toBe('Why?');
    press('Escape');
    expect(root.querySelector('.card')).toBeNull();
  });

  it('looks the same whatever it warns of', () => {
    const chips = [LURE, CAUTION].map((verdict) => {
      const { root } = showCard(cardTextOf(verdict, { shape: 'chip' }));
      for (const words of root.querySelectorAll('.unseen')) words.remove(); // for screen readers
      const chip = root.querySelector('[data-act=unfold]')!;
      expect(root.querySelectorAll('.danger, .caution')).toHaveLength(0);
      return chip.innerHTML.replace(/\d+$/, 'n');
    });
    expect(chips[0]).toBe(chips[1]);
  });

  it('is a chip in a place too narrow for words, and can be opened there', () => {
    const laidOut = stubWidths();
    const [narrow, wide] = [showCard(), showCard()];
    laidOut(narrow.host, 0);
    laidOut(narrow.host, 190);
    laidOut(wide.host, 240);
    expect(wide.root.querySelector('.chip')).toBeNull();
    narrow.root.querySelector<HTMLElement>('.chip')?.click();
    expect(narrow.root.querySelector('.chip')).toBeNull();
    expect(narrow.root.querySelector('.card')).not.toBeNull();
  });

  it('is a chip at once when quiet is chosen, and a whole card again when it is not', () => {
    const { root, card } = showCard();
    card.update(cardTextOf(LURE, { shape: 'chip' }));
    expect(root.querySelector('.chip')).not.toBeNull();
    card.update(cardTextOf(LURE));
    expect(root.querySelector('.title')).not.toBeNull();
  });

  it('stays open while somebody reads it, or has just reported it', async () => {
    const reading = showCard();
    await reading.click('Why?');
    const reporting = showCard();
    await reporting.click('Report');
    for (const { card, root } of [reading, reporting]) {
      card.update(cardTextOf(LURE, { shape: 'chip' }));
      expect(root.querySelector('.title')).not.toBeNull();
    }
  });
});
