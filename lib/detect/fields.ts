import { type Folded, fold } from '../text';
import type { Hit } from './match';
import type { Evidence } from './types';

/** Texts of a post are judged field by field, so that no phrase reaches from one into the next. */
export interface Field {
  readonly in: Evidence['in'];
  readonly index: number;
  readonly folded: Folded;
  readonly hits: readonly Hit[];
}

export interface Judged {
  readonly text: string;
  readonly imageTexts?: readonly string[];
  readonly links?: readonly string[];
}

/** Longest text that is judged, in UTF-16 units; Facebook's own limit is 63,206. */
const LONGEST = 100_000;

export function readFields(post: Judged, match: (folded: Folded) => readonly Hit[]): readonly Field[] {
  const fields: Field[] = [];
  const add = (where: Field['in'], index: number, text: string): void => {
    const folded = fold(text.length > LONGEST ? text.slice(0, LONGEST) : text);
    fields.push({ in: where, index, folded, hits: match(folded) });
  };
  add('text', 0, post.text);
  for (const [index, text] of (post.imageTexts ?? []).entries()) add('imageText', index, text);
  return fields;
}

/** The original's characters that folded units stand for. */
export function evidenceOf(field: Field, start: number, end: number): Evidence {
  return spanOf(field, field.folded.from[start] ?? 0, field.folded.to[end] ?? 0);
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
