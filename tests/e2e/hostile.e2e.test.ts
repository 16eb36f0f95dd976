import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SitePostInput } from '../site';
import { expectFlagged, expectIntact } from './feed-page';
import { openStage, pictureOfFailure, type Stage } from './stage';

/** Lures whose text, author and links are weapons too: they get a card, and the card is only a card. */
const LURE =
  'Typing job in Sihanoukville, Cambodia. Salary $1,800/month. No experience needed, free ticket. Message me on Telegram only.';
const ATTACKS: Readonly<Record<string, string>> = {
  markup: '<img src=x onerror="window.__hacked=1"><script>window.__hacked=1</script>',
  override: '\u202e\u2066\u202d',
  surrogates: '\ud83d \udf5c \ud800',
  emoji: '🎉'.repeat(2_000),
  long: `${'Call me about the garden. '.repeat(2_000)}`,
};
const lures = Object.entries(ATTACKS).map(
  ([name, attack]): SitePostInput => ({
    id: `lure-${name}`,
    author: `HR ${attack.slice(0, 60)}`,
    label: 'lure',
    lang: 'en',
    expect: 'card',
    text: `${LURE}\n${attack}\n${LURE}`,
    comments: [{ author: 'Kim Example', text: attack.slice(0, 200) }],
  }),
);

/** Every way takes long: a megabyte is a page of hundreds of views. */
const MARKS = process.env.JRF_TESTS === 'everything' ? ['preview', 'story', 'none'] : ['none'];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ feeds: { lures }, defaults: { first: 60, more: 0 } });
});
afterAll(() => stage?.close());

const hacked = () => stage.tab.evaluate(() => '__hacked' in window);

describe('posts that try to break whoever reads them', () => {
  it.each(MARKS)('break nothing and get no card, text marks %s', async (marks) => {
    pictureOfFailure(stage);
    await stage.tab.open(`${stage.site.url}?feed=hostile&marks=${marks}`);
    await expectFlagged(stage, [], `hostile posts, ${marks}`);
    expect(await hacked()).toBe(false);
    await expectIntact(stage.tab);
  });

  it('get a card when they are lures, which shows their words as words', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(`${stage.site.url}?feed=lures`);
    await expectFlagged(
      stage,
      lures.map(({ id }) => id),
      'hostile lures',
    );
    await stage.tab.click('job-red-flags >> [data-act="why"]');
    await stage.screenshot('hostile-lures');
    const elements = await stage.tab.evaluate(() => {
      const cards = [...document.querySelectorAll('job-red-flags')].map(({ shadowRoot }) => shadowRoot);
      return cards.flatMap((root) =>
        [...(root?.querySelectorAll('script, img, iframe, b, i') ?? [])].map(({ localName }) => localName),
      );
    });
    expect(elements).toEqual([]);
    const popup = await stage.openPopup();
    await expect
      .poll(() => popup.evaluate(() => document.querySelectorAll('main li').length), {
        message: 'listed in the popup',
      })
      .toBe(lures.length);
    expect(await popup.evaluate(() => document.querySelectorAll('main li img, main li script').length)).toBe(
      0,
    );
    await stage.screenshot('popup-hostile', popup);
    await popup.close();
    expect(await hacked()).toBe(false);
    await expectIntact(stage.tab);
  });
});
