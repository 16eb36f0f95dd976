import type { Hit } from '../collect-hits';
import { evidenceOf, type Field } from '../fields';
import { createSpanFinder } from '../spans';
import type { Evidence } from '../types';

/** What a post names: a place, a kind of work, a way to answer. */
export interface Named {
  /** Id in the file of `rules/vocabulary/` that lists them. */
  readonly id: string;
  readonly evidence: Evidence;
}

/** Each thing once where it stands: a name that several languages list is found for each of them. */
export function distinct(hits: readonly Hit[]): readonly Hit[] {
  return hits.length < 2 ? hits : hits.filter((hit, at) => !hasTwinBefore(hits, hit, at));
}

/** Hits are in the order of their ends. */
function hasTwinBefore(hits: readonly Hit[], { id, start, end }: Hit, at: number): boolean {
  for (let other = at - 1; other >= 0 && hits[other]!.end === end; other--)
    if (hits[other]!.id === id && hits[other]!.start === start) return true;
  return false;
}

/** What is named by its longest name: a housekeeper of a hotel is no housekeeper of a family. */
export function findNamed(fields: readonly Field[], kind: 'job' | 'contact'): readonly Named[] {
  return fields.flatMap((field) => {
    const hits = field.hits[kind];
    if (hits.length === 0) return NOTHING;
    const isInside = createSpanFinder(hits, 'longer');
    return distinct(hits)
      .filter((hit) => !isInside(hit))
      .map(({ id, start, end }) => ({ id, evidence: evidenceOf(field, start, end) }));
  });
}
const NOTHING: readonly Named[] = [];
