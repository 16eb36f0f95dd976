import type { Post } from '../detect';
import type { Words } from '../words';
import { postWords } from './post-words';

/** What of a post is read out to tell its card from the others on the page. */
export type NamedPost = Pick<Post, 'author' | 'text' | 'imageTexts'>;

/** Characters as a reader counts them: enough to know the post again, short enough to be listened to. */
const LONGEST_NAME = 30;
const LONGEST_START = 40;

/**
 * The card's name among the regions of a page: its title, then whose post it stands on and how that begins. Two ads with the same
 * signs would otherwise have cards of one name. A stranger's words: made fit to be shown, and isolated where they run the other way.
 */
export function composeLabel(title: string, post: NamedPost | undefined, words: Words): string {
  const own = words.t('card.label', { title });
  const about = [postWords(post?.author?.name ?? '', LONGEST_NAME), startOf(post)].filter(Boolean);
  return about.length > 0 ? words.sentences([own, about.join(': ')]) : own;
}

function startOf({ text, imageTexts }: NamedPost = { text: '', imageTexts: [] }): string {
  return [text, ...imageTexts].map((words) => postWords(words, LONGEST_START)).find(Boolean) ?? '';
}
