import type { CorpusPost } from './corpus';
import { inputOf, type Judge } from './evaluate';

/**
 * Every lure without a warning and every warning without a lure, with what was seen. The texts of held-back posts are not shown: who reads
 * them can't write phrases any more.
 */
export function failures(judge: Judge, posts: readonly CorpusPost[]): string {
  const lines: string[] = [];
  for (const post of posts) {
    const { level, score, flags } = judge(inputOf(post));
    if ((post.label === 'lure') === (level !== 'none')) continue;
    if (post.half === 'held-back') {
      lines.push(`${post.id} ${post.label} → ${level} (${score}), held back\n`);
      continue;
    }
    const signs = flags.map(({ id, weight, evidence }) => `${id} ${weight} “${evidence[0]?.text ?? ''}”`);
    const words = [post.text, ...(post.imageTexts ?? []).map((text) => `[picture] ${text}`)].join('\n');
    lines.push(
      `${post.id} ${post.label} → ${level} (${score})  ${post.note ?? ''}`,
      `    ${signs.join(', ') || 'no sign'}`,
      `    ${words.replace(/\n/g, '\n    ')}\n`,
    );
  }
  return lines.join('\n');
}

/** Where a flag was seen: post, label, words. */
export function flagHits(judge: Judge, posts: readonly CorpusPost[], id: string): string {
  return posts
    .flatMap((post) => {
      const hit = judge(inputOf(post)).flags.find((flag) => flag.id === id);
      if (!hit) return [];
      const words =
        post.half === 'open' ? hit.evidence.map(({ text }) => `“${text}”`).join(', ') : 'held back';
      return [`${post.id} ${post.label}: ${words}`];
    })
    .join('\n');
}
