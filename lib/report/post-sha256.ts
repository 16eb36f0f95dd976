import type { Post } from '../detect';
import { withoutTracking } from '../messages';
import { sha256 } from '../storage';

/**
 * By what a post is known again, whoever shows it: SHA-256 of its permalink without tracking parameters, or, where it has none, of its
 * words with letter case and spacing evened out.
 */
export function postSha256({
  permalink,
  text,
  imageTexts,
}: Pick<Post, 'permalink' | 'text' | 'imageTexts'>): Promise<string> {
  const words = [text, ...imageTexts].join('\n').normalize('NFKC').toLowerCase();
  return sha256(permalink === undefined ? words.replace(/\s+/g, ' ').trim() : withoutTracking(permalink));
}
