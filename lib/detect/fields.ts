import { FoldBuffers, type Folded, fold } from '../text';
import type { Hits } from './collect-hits';
import type { Evidence } from './types';

/** Texts of a post are judged field by field, so that no phrase reaches from one into the next. */
export interface Field {
  readonly in: Evidence['in'];
  readonly index: number;
  readonly folded: Folded;
  readonly hits: Hits;
}

export interface Judged {
  readonly text: string;
  readonly imageTexts?: readonly string[];
  readonly links?: readonly string[];
}

/** Longest text that is judged, in UTF-16 units; Facebook's own limit is 63,206. */
const LONGEST = 100_000;
/** Letters by which a word that was found may go on to either side; a hashtag goes on for longer. */
const LONGEST_AFFIX = 16;
/** Memory of longer texts, and of more fields, is given back: they are rare, and a worker lives long. */
const KEPT_LENGTH = 10_000;
const KEPT_FIELDS = 8;

/** Reads a post's texts. A post's fields are good until the next post is read: its memory is used again. */
export function createFieldReader(match: (folded: Folded) => Hits): (post: Judged) => readonly Field[] {
  const kept: FoldBuffers[] = [];
  const buffersFor = (place: number, length: number): FoldBuffers => {
    if (place >= KEPT_FIELDS || length > KEPT_LENGTH) return new FoldBuffers();
    kept[place] ??= new FoldBuffers();
    return kept[place];
  };
  return (post) => {
    const fields: Field[] = [];
    const add = (where: Field['in'], index: number, whole: string): void => {
      const text = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
      const folded = fold(text, buffersFor(fields.length, text.length));
      fields.push({ in: where, index, folded, hits: match(folded) });
    };
    add('text', 0, post.text);
    post.imageTexts?.forEach((text, index) => {
      add('imageText', index, text);
    });
    return fields;
  };
}

/**
 * The original's characters that folded units stand for, as whole words: half a word may say something else, as “بدون مقابل”, for
 * nothing, in “بدون مقابلة”, without an interview.
 */
export function evidenceOf(field: Field, start: number, end: number): Evidence {
  const { edge, from, to } = field.folded;
  let first = start;
  let last = end;
  while (first > 0 && edge[first] === 0 && start - first < LONGEST_AFFIX) first--;
  while (edge[last + 1] === 0 && last - end < LONGEST_AFFIX) last++;
  return spanOf(field, from[first]!, to[last]!);
}

/** @param from first UTF-16 offset in the original @param to one past the last */
export function spanOf(field: Field, from: number, to: number): Evidence {
  return {
    in: field.in,
    index: field.index,
    start: from,
    end: to,
    text: field.folded.original.slice(from, to),
  };
}
