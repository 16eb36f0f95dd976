import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, addressOn, type Control, type SitePostInput } from '../site';
import { openFeeds } from '../site/posts/feeds';
import { accessibilityFaults } from './axe';
import { expectFlagged, expectIntact } from './feed-page';
import { openStage, pictureOfFailure, type Stage } from './stage';

const LURE =
  'Typing job in Sihanoukville, Cambodia, $1,800/month\nNo experience needed, free ticket and visa\nMessage me on Telegram only @hr_example';
const HONEST = 'Ask at the nursery by the river, they hire in spring.';

const question: SitePostInput = {
  id: 'question',
  author: 'Sam Sample',
  label: 'ordinary',
  lang: 'en',
  expect: 'none',
  text: 'Does anybody know of a job? I can type, and I can start next month.',
  comments: [
    {
      author: 'HR Example Office',
      text: LURE,
      expect: 'card',
      replies: [
        { author: 'Sam Sample', text: 'Is this real?' },
        { author: 'Recruit Example', text: `${LURE}\nSecond office`, expect: 'card' },
      ],
    },
    { author: 'Kim Example', text: HONEST },
    { author: 'Staff Example', text: `${LURE}\nThird office`, anonymous: true, expect: 'card' },
    // What makes it a lure stands behind “See more”.
    { author: 'Alex Sample', text: `${'We had such a lovely day at the river. '.repeat(9)}\n${LURE}` },
  ],
};
const feeds = { talk: [question] };
const [post] = openFeeds(feeds).posts('talk');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ feeds, defaults: { feed: 'talk', more: 250 } });
});
afterAll(() => stage?.close());

const talk = (change: Parameters<Control['talk']>[1]) =>
  stage.tab.evaluate(
    (change: Parameters<Control['talk']>[1]) => (window.__site as Control).talk('question', change),
    change,
  );

/** How the cards stand, and whether what belongs to a comment still stands as it did. */
const places = () =>
  stage.tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('job-red-flags')].map((card) => {
      const comment = card.closest('[role="article"]');
      const box = card.getBoundingClientRect();
      const around = card.parentElement!.getBoundingClientRect();
      const buttons = [...(card.shadowRoot?.querySelectorAll('[data-act]') ?? [])];
      return {
        key: card.dataset.key,
        on: card.dataset.on,
        /** Before the words, and these before the comment's own time and buttons. */
        order: ['job-red-flags', '[lang]', 'ul'].map((part) =>
          part === 'job-red-flags'
            ? box.top
            : (comment?.querySelector(part)?.getBoundingClientRect().top ?? 0),
        ),
        inside: box.left >= around.left && box.right <= around.right + 1,
        width: box.width,
        acts: buttons.map((button) => button.getAttribute('data-act')).slice(0, 3),
        insideLink: card.closest('a, [role="button"]') !== null,
      };
    }),
  );

describe('a lure in a comment', () => {
  it.each([
    ['inside', 'posinset', 'light'],
    ['beside', 'none', 'dark'],
  ])(
    'has a smaller card on that comment, and no other: replies %s, root %s, %s',
    async (replies, root, theme) => {
      pictureOfFailure(stage);
      await stage.tab.open(`${stage.site.url}?replies=${replies}&root=${root}&theme=${theme}`);
      await expectFlagged(stage, ['question/0', 'question/0/1'], 'the first comments');
      const found = await places();
      expect(new Set(found.map(({ key }) => key)).size, 'keys of their own').toBe(2);
      for (const { on, order, inside, width, acts, insideLink } of found) {
        expect([on, inside, insideLink]).toEqual(['comment', true, false]);
        expect(order.toSorted((a, b) => a - b)).toEqual(order);
        expect(width).toBeGreaterThan(250);
        expect(acts).toEqual(['why', 'steps', 'report']);
      }
      await expectIntact(stage.tab);
      await stage.screenshot(`comments-${replies}-${theme}`);
      await stage.tab.click('job-red-flags >> [data-act="why"]');
      expect(await accessibilityFaults(stage.tab, 'job-red-flags')).toEqual([]);
    },
  );

  it('has it wherever comments are loaded later, opened, sorted anew and drawn anew', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, ['question/0', 'question/0/1'], 'the first comments');
    await talk({ shown: 'all' });
    await expectFlagged(stage, ['question/0', 'question/0/1', 'question/2'], 'View more comments');
    await talk({ text: 'whole' });
    await expectFlagged(stage, ['question/0', 'question/0/1', 'question/2', 'question/3'], 'See more');
    await talk({ order: 'newest' });
    await expectFlagged(stage, ['question/3', 'question/2', 'question/0', 'question/0/1'], 'sorted anew');
    await stage.tab.evaluate(() => (window.__site as Control).rerender('question'));
    await expectFlagged(stage, ['question/3', 'question/2', 'question/0', 'question/0/1'], 'drawn anew');
    await expectIntact(stage.tab);
  });

  it('has it on the post’s own page, and once it was closed stays without', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(`${addressOf(post!, undefined)}?moreAlone=0`);
    await expectFlagged(stage, ['question/0', 'question/0/1', 'question/2'], 'the page as it opens');
    await stage.tab.click('job-red-flags >> [data-act="more"]');
    await stage.tab.click('job-red-flags >> [data-act="dismiss"]');
    await expectFlagged(stage, ['question/0/1', 'question/2'], 'after the first was closed');
    await stage.tab.evaluate(() => (window.__site as Control).rerender('question'));
    await expectFlagged(stage, ['question/0/1', 'question/2'], 'after the post was drawn anew');
    await expectIntact(stage.tab);
  });

  it.each(['rows', 'list'])(
    'has it on Instagram, also on a reply that is opened later: %s',
    async (dialog) => {
      pictureOfFailure(stage);
      const alone = addressOn('instagram-post', post!);
      const home = `${stage.site.instagramUrl}?feed=talk&dialog=${dialog}`;
      await stage.tab.open(dialog === 'rows' ? `${alone}?feed=talk` : home);
      if (dialog === 'list') await stage.tab.evaluate(() => (window.__site as Control).open('question'));
      const shown = ['question/0', 'question/2', 'question/3'];
      await expectFlagged(stage, shown, 'the post as it opens');
      await talk({ replies: 'open' });
      await expectFlagged(stage, ['question/0', 'question/0/1', ...shown.slice(1)], 'View replies');
      for (const { on, inside, width, insideLink } of await places()) {
        expect([on, inside, insideLink]).toEqual(['comment', true, false]);
        expect(width).toBeGreaterThan(200);
      }
      await stage.screenshot(`comments-instagram-${dialog}`);
      await expectIntact(stage.tab);
    },
  );
});
