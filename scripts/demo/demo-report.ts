import type { Control } from '../../tests/site';
import type { BrowserTab } from '../browsers';
import { flaggedPosts } from './feed-page';

/** One post of the demo, and the warning that the browser shows on it. */
export interface DemoLine {
  readonly id: string;
  readonly level: 'none' | 'caution' | 'danger';
  /** Ids of the flags whose signs the card names, strongest first. */
  readonly flags: readonly string[];
}

/**
 * Reads the page's cards, in the feed's order: opens each one's Why and takes the signs it shows. `flagOf` gives the flag that has
 * this title in any language.
 */
export async function readDemo(tab: BrowserTab, flagOf: (title: string) => string): Promise<DemoLine[]> {
  const posts = await tab.evaluate(() => (window.__site as Control).posts());
  const cards = new Map(
    (await readCards(tab)).map(({ post, level, titles }) => [post, { level, flags: titles.map(flagOf) }]),
  );
  return posts.map((id) => ({ id, ...(cards.get(id) ?? { level: 'none', flags: [] }) }));
}

interface CardRead {
  readonly post: string;
  readonly level: 'caution' | 'danger';
  readonly titles: string[];
}

async function readCards(tab: BrowserTab): Promise<CardRead[]> {
  const posts = await flaggedPosts(tab);
  const signs = await tab.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const read: { level: 'caution' | 'danger'; titles: string[] }[] = [];
    for (const card of document.querySelectorAll<HTMLElement>('job-red-flags')) {
      const why = card.shadowRoot?.querySelector<HTMLElement>('[data-act="why"]');
      why?.click();
      await drawn();
      const titles = [...(card.shadowRoot?.querySelectorAll('#why .sign') ?? [])];
      read.push({
        level: card.dataset.level === 'danger' ? 'danger' : 'caution',
        titles: titles.map(({ textContent }) => textContent ?? ''),
      });
      why?.click();
    }
    return read;
  });
  return signs.map((sign, at) => ({ post: posts[at] ?? 'unknown', ...sign }));
}

/** `2 danger   en-typing   hotspot-destination, pay-above-norm`, in columns. */
export function formatDemo(lines: readonly DemoLine[]): string {
  const width = Math.max(...lines.map(({ id }) => id.length));
  return lines
    .map(({ id, level, flags }, at) =>
      `${String(at + 1).padStart(3)}  ${level.padEnd(7)}  ${id.padEnd(width)}  ${flags.join(', ')}`.trimEnd(),
    )
    .join('\n');
}
