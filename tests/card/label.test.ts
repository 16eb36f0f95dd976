import { describe, expect, it } from 'vitest';
import type { Post } from '../../lib/detect';
import { HOSTILE_TEXTS } from '../hostile';
import { CAUTION, cardTextOf, wordsIn } from './card-texts';

const post = { author: { name: 'Sam Sample' }, text: 'Looking for 10 staff', imageTexts: [] };
const labelOf = (post: Pick<Post, 'author' | 'text' | 'imageTexts'>) => cardTextOf(CAUTION, { post }).label;

describe('the name of a card among the regions of a page', () => {
  it('says whose post it stands on, and how that begins', () => {
    expect(labelOf(post)).toBe('Job Red Flags: Check this ad first. Sam Sample: Looking for 10 staff.');
  });

  it('tells two ads with the same signs apart, by their words or by their author', () => {
    const labels = [
      post,
      { ...post, text: 'Typing work abroad' },
      { ...post, author: { name: 'Kim Example' } },
    ].map(labelOf);
    expect(new Set(labels).size).toBe(3);
  });

  it('does with what the post has', () => {
    expect(labelOf({ text: post.text, imageTexts: [] })).toBe(
      'Job Red Flags: Check this ad first. Looking for 10 staff.',
    );
    expect(labelOf({ text: ' ', imageTexts: ['', 'Hiring in Poipet'] })).toMatch(/Hiring in Poipet\.$/);
    expect(labelOf({ text: ' ', imageTexts: [] })).toBe('Job Red Flags: Check this ad first');
  });

  it('cuts long names and texts between characters, and says so', () => {
    const long = labelOf({ author: { name: 'Aé'.repeat(50) }, text: 'ក្រុម'.repeat(50), imageTexts: [] });
    expect(long).toMatch(/first\. Aé.*…: ក្រុ.*…$/);
    expect([...new Intl.Segmenter().segment(long)].length).toBeLessThan(120);
  });

  it('cannot be turned around by a stranger', () => {
    const label = labelOf({ author: { name: '\u202eليلى' }, text: '\u2067عمل', imageTexts: [] });
    expect(label).toBe('Job Red Flags: Check this ad first. \u2068ليلى: عمل\u2069.');
  });

  it('ends sentences as its language does', () => {
    const { label } = cardTextOf(CAUTION, { post, words: wordsIn('zh-Hans') });
    expect(label).toBe('Job Red Flags：先查一查这条广告。Sam Sample: Looking for 10 staff。');
  });

  it.each(HOSTILE_TEXTS)('stays one short line against $tries', ({ text }) => {
    const label = labelOf({ author: { name: text }, text, imageTexts: [] });
    expect(label).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066\u2067]/u);
    expect(label.length).toBeLessThan(900);
  });
});
