import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoLine } from '../../scripts/demo/demo-report';
import { openAsker } from '../../scripts/demo/feed-page';
import { flagTitles } from '../../scripts/demo/flag-titles';
import { demoPlaces } from '../../scripts/demo/places';
import { type Reader, readPlace } from '../../scripts/demo/read-place';
import { DEMO_LANGUAGES, openFeeds, SURFACES } from '../site';
import { openStage, pictureOfFailure, type Stage } from './stage';

/** Each surface once and each language once: `npm start -- --headless` reads all of them with each other. */
const chosen = DEMO_LANGUAGES.map((lang, at) => [SURFACES[at % SURFACES.length], lang] as const);
const feeds = openFeeds({});

let stage: Stage;
let reader: Reader;
beforeAll(async () => {
  stage = await openStage({}, { rules: 'new' });
  reader = { tab: stage.tab, asker: await openAsker(stage.session), flagOf: flagTitles() };
});
afterAll(() => stage?.close());

describe('the demo, as a trainer opens it', () => {
  it.each(chosen)(
    'on %s in %s warns of what it says, by signs that a class can read',
    async (surface, lang) => {
      pictureOfFailure(stage);
      const here = demoPlaces(feeds).filter((place) => place.surface === surface && place.language === lang);
      const lines: DemoLine[] = [];
      for (const place of here) lines.push(...(await readPlace(reader, place)));
      const promised = here.flatMap(({ posts }) => posts.filter((post) => post.expect === 'card'));
      expect(promised).not.toEqual([]);
      const warned = lines.filter(({ level }) => level !== 'none');
      expect(warned.map(({ id }) => id)).toEqual(promised.map(({ id }) => id));
      for (const { flags } of warned) {
        expect(flags).not.toEqual([]);
        expect(flags.filter((flag) => !/^[a-z-]+$/.test(flag))).toEqual([]);
      }
    },
  );
});
