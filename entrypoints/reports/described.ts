import { composeCardText, type FlagText, postWords } from '../../lib/card';
import type { FlagHit } from '../../lib/detect';
import type { CardSign, CardText } from '../../lib/messages';
import type { KeptReport } from '../../lib/report';
import type { Words } from '../../lib/words';
import type { Speech } from '../pages/use-speech';

export const SITE_NAMES = { facebook: 'Facebook', instagram: 'Instagram' } as const;

/** A sign as the book shows it; its drawing follows from its family. */
export type ReadSign = Omit<CardSign, 'drawing'>;

/** A kept report in the person's language, with the words that its card had. */
export interface Described {
  /** First words of the ad, or a word for an ad without any. */
  readonly excerpt: string;
  /** Nothing when the rules found no reason to warn, as when they had changed meanwhile. */
  readonly level: CardText['level'] | undefined;
  /** “Be careful: four warning signs”. */
  readonly title: string;
  readonly signs: readonly ReadSign[];
  /** What was found besides, each with a title: what speaks for the ad, what kind of post it is, what repeats a stronger sign. */
  readonly others: readonly ReadSign[];
}

/** Says of a report what its card said, with all signs. */
export function describe(
  { post, verdict, keptAt }: KeptReport,
  { words, signTexts }: Pick<Speech, 'words' | 'signTexts'>,
): Described {
  const flagTexts = (id: string): FlagText | undefined => signTexts[id];
  const mostSigns = Number.POSITIVE_INFINITY;
  const card = composeCardText({ verdict, words, flagTexts, mostSigns, rulesDate: keptAt });
  const signs = card?.signs ?? [];
  return {
    excerpt: postWords(post.text || post.imageTexts[0] || '') || words.t('popup.no-words'),
    level: card?.level,
    title: card?.title ?? words.t('book.level-none'),
    signs,
    others: verdict.flags
      .filter((hit) => !signs.some(({ id }) => id === hit.id))
      .map((hit) => ({
        id: hit.id,
        family: hit.family,
        title: flagTexts(hit.id)?.title ?? familyTitle(hit, words),
        explain: '',
        words: [...new Set(hit.evidence.map(({ text }) => postWords(text)))].filter(Boolean),
      })),
  };
}

function familyTitle({ family }: FlagHit, words: Words): string {
  const keys = [`book.family.${family}`, `card.family.${family}.title`];
  return words.t(keys.find((key) => words.has(key)) ?? 'card.family.other.title');
}
