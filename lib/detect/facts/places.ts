import type { Knowledge } from '../../pack';
import { evidenceOf, type Field } from '../fields';
import type { Evidence } from '../types';

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
  homes: ReadonlySet<string>,
): readonly Place[] {
  const places: Place[] = [];
  for (const field of fields) {
    const hits = field.hits.filter(({ target }) => target.kind === 'place');
    for (const hit of hits) {
      const isInsideLonger = hits.some(
        (other) =>
          other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start,
      );
      const { target } = hit;
      if (isInsideLonger || target.kind !== 'place') continue;
      const place = knowledge.places[target.id];
      if (!place) continue;
      places.push({
        id: target.id,
        ...place,
        isHome: homes.has(place.country),
        evidence: evidenceOf(field, hit.start, hit.end),
      });
    }
  }
  return places;
}
