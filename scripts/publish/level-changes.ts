import { createDetector, type Level } from '../../lib/detect';
import { compilePack, type Pack } from '../../lib/pack';
import type { CorpusPost } from '../evaluation/corpus';
import { judged } from '../evaluation/evaluate';

/** A post that two packs judge differently. */
export interface LevelChange {
  readonly post: CorpusPost;
  readonly before: Level;
  readonly after: Level;
  readonly kind: 'better' | 'worse';
}

const RANK: Readonly<Record<Level, number>> = { none: 0, caution: 1, danger: 2 };

/** The posts whose level changes from one pack to another: a lure is better judged higher, any other post lower. */
export function levelChanges(
  before: Pack,
  after: Pack,
  posts: readonly CorpusPost[],
): readonly LevelChange[] {
  const [old, fresh] = [before, after].map((pack) => judged(createDetector(compilePack(pack)), posts));
  return posts.flatMap((post, index) => {
    const [was, is] = [old![index]!.level, fresh![index]!.level]; // one verdict a post
    if (was === is) return [];
    const isHigher = RANK[is] > RANK[was];
    return [
      { post, before: was, after: is, kind: isHigher === (post.label === 'lure') ? 'better' : 'worse' },
    ];
  });
}

/** The changes as lines, the worse ones first. Held-back posts are named by id alone, like everywhere. */
export function changeLines(changes: readonly LevelChange[]): readonly string[] {
  const worse = changes.filter(({ kind }) => kind === 'worse');
  const better = changes.filter(({ kind }) => kind === 'better');
  return [
    `${changes.length} posts of the corpus change level: ${better.length} for the better, ${worse.length} for the worse.`,
    ...[...worse, ...better].map(
      ({ post, before, after, kind }) =>
        `  ${kind.padEnd(6)} ${post.id} (${post.lang}, ${post.label}): ${before} → ${after}${post.half === 'open' ? `  “${opening(post.text)}”` : '  held back'}`,
    ),
  ];
}

function opening(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${[...line].slice(0, 60).join('')}…` : line;
}
