import type { Knowledge } from '../../pack';
import { evidenceOf, type Field } from '../fields';
import { createSpanFinder } from '../spans';
import type { Evidence } from '../types';
import { distinct } from './named';

export interface Place {
  readonly id: string;
  readonly country: string;
  readonly kind: Knowledge['places'][string]['kind'];
  readonly isHome: boolean;
  readonly evidence: Evidence;
}

/** Places the post names; one within a longer name (Laos in “Golden Triangle, Laos”) stays, one inside another's words doesn't. */
export function findPlaces(
  knowledge: Knowledge,
  fields: readonly Field[],
  homes: readonly string[],
): readonly Place[] {
  const places: Place[] = [];
  for (const field of fields) {
    if (field.hits.place.length === 0) continue;
    const isInside = createSpanFinder(field.hits.place, 'longer');
    for (const hit of distinct(field.hits.place)) {
      const place = knowledge.places[hit.id];
      if (!place || isInside(hit)) continue;
      places.push({
        id: hit.id,
        ...place,
        isHome: homes.includes(place.country),
        evidence: evidenceOf(field, hit.start, hit.end),
      });
    }
  }
  return places;
}
