import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus, readLearning } from '../../scripts/evaluation/corpus';

const FOLDER = 'tests/corpus';
const posts = readCorpus(FOLDER);

describe('the corpus', () => {
  it('has every id once', () => {
    const ids = posts.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(500);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no post in both halves', () => {
    const open = new Set(posts.filter(({ half }) => half === 'open').map(({ text }) => text));
    expect(posts.filter(({ half, text }) => half === 'held-back' && open.has(text))).toEqual([]);
  });

  it('has no post to learn from that it is measured on, and each of these once', () => {
    const learning = readLearning(FOLDER);
    const measured = new Set(posts.flatMap(({ id, text }) => [id, text]));
    expect(learning.filter(({ id, text }) => measured.has(id) || measured.has(text))).toEqual([]);
    expect(new Set(learning.map(({ id }) => id)).size).toBe(learning.length);
  });

  it('keeps the held-back half as it was locked away', () => {
    const locked = readdirSync(`${FOLDER}/held-back`)
      .sort()
      .map((file) => {
        const hash = createHash('sha256')
          .update(readFileSync(`${FOLDER}/held-back/${file}`))
          .digest('hex');
        return `${hash}  held-back/${file}`;
      });
    expect(locked).toEqual(readFileSync(`${FOLDER}/held-back.sha256`, 'utf8').trimEnd().split('\n'));
  });
});
