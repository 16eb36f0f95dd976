// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/detect';
import { compilePack } from '../../../lib/pack';
import { buildPack } from '../../../scripts/rules-files';
import { DEMO_LANGUAGES, openFeeds } from '../posts/feeds';
import { type SitePost, SURFACES } from '../posts/post';
import { shownText } from '../posts/shown';

const feeds = openFeeds({});
const demo = feeds.posts('class');
const shallWarn = ({ label }: SitePost): 'card' | 'none' => (label === 'lure' ? 'card' : 'none');
const wordsOf = ({ text, shared }: SitePost): string => [text, shared?.text ?? ''].filter(Boolean).join('\n');

describe('the demo, for a trainer', () => {
  it('has English, Vietnamese, Thai, Khmer, Indonesian, Chinese and Arabic posts, enough for an hour', () => {
    expect(new Set(demo.map(({ lang }) => lang))).toEqual(
      new Set(['en', 'vi', 'th', 'km', 'id', 'zh-Hans', 'ar']),
    );
    expect(demo.length).toBeGreaterThanOrEqual(48);
  });

  describe.each(DEMO_LANGUAGES)('in %s', (tag) => {
    const posts = feeds.posts(`class-${tag}`);
    const labelled = (label: SitePost['label']) => posts.filter((post) => post.label === label);

    it('holds posts of this language only', () => {
      expect(posts.filter(({ lang }) => lang !== tag)).toEqual([]);
    });

    it('has lures, honest job ads, a warning or survivor story, and ordinary posts', () => {
      expect(labelled('lure').length).toBeGreaterThanOrEqual(3);
      expect(labelled('legit').length).toBeGreaterThanOrEqual(2);
      expect(labelled('awareness').length).toBeGreaterThanOrEqual(1);
      expect(labelled('ordinary').length).toBeGreaterThanOrEqual(2);
    });

    it.each(SURFACES)('has a lure that is warned of and another post to compare it with on %s', (surface) => {
      const here = posts.filter((post) => post.surface === surface);
      expect(here.filter(({ label, expect }) => label === 'lure' && expect === 'card')).not.toEqual([]);
      expect(here.filter(({ label }) => label !== 'lure')).not.toEqual([]);
    });
  });

  it('says of each post where it is shown, and in a line why it is labelled so', () => {
    expect(demo.filter(({ surface, why }) => surface === undefined || why === undefined)).toEqual([]);
  });

  it('shows the lures of Facebook’s feeds whole, so that nothing depends on See more', () => {
    const inFeeds = demo.filter(({ label, surface = '' }) => label === 'lure' && /home|group/.test(surface));
    expect(inFeeds.length).toBeGreaterThan(12);
    for (const { id, text } of inFeeds)
      expect([id, shownText(text, { more: 250, expanded: false }).cut]).toEqual([id, false]);
  });
});

describe('the demo and the detector', () => {
  const detect = createDetector(compilePack(buildPack().pack));

  it.each(demo.map((post) => [post.id, post] as const))('agree about %s', (_, post) => {
    const imageTexts = post.pictures.flatMap(({ alt }) => alt ?? []);
    const { level, flags } = detect({ text: wordsOf(post), imageTexts });
    const seen = flags.map(({ id }) => id).join(', ');
    expect(level === 'none' ? 'none' : 'card', `${level}: ${seen}`).toBe(post.expect);
  });

  it('disagree with a post’s label only where the post says that this is known, and why', () => {
    const wrong = demo.filter((post) => post.expect !== shallWarn(post));
    const known = demo.filter((post) => post.known !== undefined);
    expect(wrong.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
    expect(known.length / demo.length).toBeLessThan(0.1);
  });
});
