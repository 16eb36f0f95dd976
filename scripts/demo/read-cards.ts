import type { Control, Surface } from '../../tests/site';
import type { BrowserTab } from '../browsers';

/** A card as a person sees it. */
export interface CardRead {
  readonly post: string;
  readonly level: 'caution' | 'danger';
  /** Titles of the signs that its Why names, strongest first, in the card's language. */
  readonly titles: readonly string[];
}

/** Opens the Why of each card on a surface in turn, and reads the signs it names. Cards behind a dialog are left alone. */
export function readCards(tab: BrowserTab, surface: Surface): Promise<readonly CardRead[]> {
  return tab.evaluate(async (wanted: Surface) => {
    const site = window.__site as Control; // nobody here holds back hydration
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const read: CardRead[] = [];
    for (const card of document.querySelectorAll<HTMLElement>('job-red-flags')) {
      if (card.hidden || card.getClientRects().length === 0 || site.surfaceAt(card) !== wanted) continue;
      const why = card.shadowRoot?.querySelector<HTMLElement>('[data-act="why"]');
      why?.click();
      await drawn();
      const signs = [...(card.shadowRoot?.querySelectorAll('#why .sign') ?? [])];
      read.push({
        post: site.postAt(card) ?? 'a card outside of all posts',
        level: card.dataset.level === 'danger' ? 'danger' : 'caution',
        titles: signs.map(({ textContent }) => textContent ?? ''),
      });
      why?.click();
    }
    return read;
  }, surface);
}
