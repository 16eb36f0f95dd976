import type { Post } from '../../detect';
import { sha256 } from '../../storage';
import type { Sendable } from '../types';

/** The words of an ad as receivers get them: its text, or, where a picture says it all, the pictures' descriptions. */
export function adWords({ text, imageTexts }: Pick<Post, 'text' | 'imageTexts'>): string {
  return text || imageTexts.join('\n');
}

/** SHA-256 of `adWords`: of a picture without words the hash of its text would be that of nothing. */
export function adWordsSha256({ post, textSha256 }: Pick<Sendable, 'post' | 'textSha256'>): Promise<string> {
  return post.text ? Promise.resolve(textSha256) : sha256(adWords(post));
}
