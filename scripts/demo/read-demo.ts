import type { BrowserSession, Say } from '../browsers';
import { type DemoLine, formatDemo, summariseDemo } from './demo-report';
import { openAsker } from './feed-page';
import { flagTitles } from './flag-titles';
import { PICTURES, pictureOfCard, pictureOfPopup, picturesOfLooks, removePictures } from './pictures';
import type { DemoPlace } from './places';
import { readPlace } from './read-place';

/** Opens every page of the demo, prints a line for each post, and saves a picture of a card on each surface in each language. */
export async function readDemo(
  session: BrowserSession,
  places: readonly DemoPlace[],
  say: Say,
): Promise<void> {
  say(
    `Reading the ${places.length} pages of the demo, which this computer serves as Facebook and Instagram. This takes about two minutes …`,
  );
  const reader = { tab: session.tab, asker: await openAsker(session), flagOf: flagTitles() };
  await removePictures();
  const lines: DemoLine[] = [];
  const pictured = new Set<string>();
  for (const place of places) {
    const here = await readPlace(reader, place);
    lines.push(...here);
    const picture = `${place.language}/${place.surface}`;
    if (pictured.has(picture) || here.every(({ level }) => level === 'none')) continue;
    pictured.add(picture);
    await pictureOfCard(session, place);
    if (pictured.size === 1) await pictureOfPopup(session);
    if (place.surface === 'home') await picturesOfLooks(session, place);
  }
  say('Warning, where, language, what the post is, its name, the signs on its card:');
  console.log(formatDemo(lines));
  say(summariseDemo(lines));
  say(`Pictures are in ${PICTURES}.`);
}
