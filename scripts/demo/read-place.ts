import type { BrowserSession } from '../browsers';
import type { DemoLine } from './demo-report';
import { flaggedPosts, pageStatus, scrollThrough } from './feed-page';
import type { DemoPlace } from './places';
import { readCards } from './read-cards';

/** Milliseconds that the posts of one page may take to be read. */
const PATIENCE = 60_000;

/** Opens a page of the demo and gives a line for each of its posts, once all are judged. `flagOf` gives the flag that has a title. */
export async function readPlace(
  session: BrowserSession,
  { url, surface, language, posts }: DemoPlace,
  flagOf: (title: string) => string,
): Promise<readonly DemoLine[]> {
  await session.tab.open(`${url}&first=${posts.length}`);
  await everythingJudged(session, posts.length);
  const cards = new Map((await readCards(session.tab, surface)).map((card) => [card.post, card]));
  return posts.map(({ id, label }) => {
    const card = cards.get(id);
    return {
      ...{ id, label, surface, language },
      level: card?.level ?? 'none',
      flags: card?.titles.map(flagOf) ?? [],
    };
  });
}

/** Scrolls through until so many posts were read and neither their number nor the cards changed since the last look. */
async function everythingJudged(session: BrowserSession, posts: number): Promise<void> {
  const { tab } = session;
  const giveUp = Date.now() + PATIENCE;
  let read = 0;
  let before: string | undefined;
  while (Date.now() < giveUp) {
    await scrollThrough(tab);
    read = (await pageStatus(session).catch(() => undefined))?.read ?? 0; // nobody answers until the script has started
    const now = JSON.stringify([read, await flaggedPosts(tab)]);
    if (read >= posts && now === before) return;
    before = now;
  }
  const url = await tab.evaluate(() => location.href);
  throw new Error(`Only ${read} of ${posts} posts were read within ${PATIENCE / 1000} seconds on ${url}`);
}
