import type { BrowserTab } from '../browsers';
import type { DemoLine } from './demo-report';
import { askStatus, flaggedPosts, scrollThrough } from './feed-page';
import type { DemoPlace } from './places';
import { readCards } from './read-cards';

/** Milliseconds that the posts of one page may take to be read. */
const PATIENCE = 60_000;

export interface Reader {
  /** The tab in front. */
  readonly tab: BrowserTab;
  /** The page behind it from which it is asked how many posts were read. */
  readonly asker: BrowserTab;
  /** The flag that has this title in any language. */
  readonly flagOf: (title: string) => string;
}

/** Opens a page of the demo, with every text whole, and gives a line for each post once all are judged. */
export async function readPlace(
  reader: Reader,
  { url, surface, language, posts }: DemoPlace,
): Promise<readonly DemoLine[]> {
  await reader.tab.open(`${url}&first=${posts.length}&more=0`);
  await everythingJudged(reader, posts.length);
  const cards = new Map((await readCards(reader.tab, surface)).map((card) => [card.post, card]));
  return posts.map(({ id, label }) => {
    const card = cards.get(id);
    return {
      ...{ id, label, surface, language },
      level: card?.level ?? 'none',
      flags: card?.titles.map(reader.flagOf) ?? [],
    };
  });
}

/** Scrolls through until so many posts were read, none waits for its verdict, and nothing changed since the last look. */
async function everythingJudged({ tab, asker }: Reader, posts: number): Promise<void> {
  const giveUp = Date.now() + PATIENCE;
  let read = 0;
  let before: string | undefined;
  while (Date.now() < giveUp) {
    await scrollThrough(tab);
    const status = await askStatus(asker).catch(() => undefined); // nobody answers until the script has started
    read = status?.read ?? 0;
    const now = JSON.stringify([read, await flaggedPosts(tab)]);
    if (read >= posts && status?.waiting === 0 && now === before) return;
    before = now;
  }
  const url = await tab.evaluate(() => location.href);
  throw new Error(`Only ${read} of ${posts} posts were read within ${PATIENCE / 1000} seconds on ${url}`);
}
