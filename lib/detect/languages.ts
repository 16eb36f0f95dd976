import type { CompiledPack } from '../pack';
import { codeOf } from '../text';
import type { Hit, HitKind, Hits } from './collect-hits';
import type { Field } from './fields';

/** A language with at least this share of the points of the one that shows most may be a second one that the post is written in. */
const SHARE = 1 / 3;
const LAST_LATIN = 0x24f;
/** Names of places are much the same everywhere. */
const KINDS: readonly HitKind[] = ['flag', 'age', 'pay-word', 'job', 'contact', 'negation'];

/** A post's fields as far as they are in its languages, and which language it is in. */
export interface Spoken {
  readonly fields: readonly Field[];
  /** The language whose common words and phrases the post shows most, as its place in the pack's list; -1 when it shows none. */
  readonly language: number;
}

/**
 * Makes the reader of a post's languages. Words in Latin letters are common to many languages by chance, so they count only in those that the
 * post shows, and in English, which stands everywhere. Other scripts show their language themselves.
 */
export function createLanguageReader({ languages }: CompiledPack): (fields: readonly Field[]) => Spoken {
  const english = languages.findIndex(({ tag }) => tag === 'en');
  return (fields) => {
    const points = pointsOf(fields);
    let language = -1;
    let most = 0;
    for (let one = 0; one < points.length; one++) {
      if (points[one]! <= most) continue;
      most = points[one]!;
      language = one;
    }
    const counts = (kind: HitKind, one: number): boolean => {
      if (one === english || one === language) return true;
      // “di” is no in Filipino and at in Indonesian: what says no is taken from one language alone.
      return kind !== 'negation' && points[one]! >= most * SHARE;
    };
    return { language, fields: fields.map((field) => inLanguages(field, counts)) };
  };
}

/** How much speaks for each language in all fields together. */
function pointsOf([first, ...others]: readonly Field[]): readonly number[] {
  const own = first?.hits.languages ?? [];
  return others.length === 0
    ? own
    : own.map((points, one) => others.reduce((sum, { hits }) => sum + (hits.languages[one] ?? 0), points));
}

/** The field without what is said in other languages; mostly nothing is. */
function inLanguages(field: Field, counts: (kind: HitKind, language: number) => boolean): Field {
  const { folded, hits } = field;
  let own: { -readonly [Kind in keyof Hits]: Hits[Kind] } | undefined;
  for (const kind of KINDS) {
    const isOwn = ({ start, language }: Hit): boolean =>
      counts(kind, language) || codeOf(folded.units[start]!) > LAST_LATIN;
    if (hits[kind].every(isOwn)) continue;
    own ??= { ...hits };
    own[kind] = hits[kind].filter(isOwn);
  }
  return own ? { ...field, hits: own } : field;
}
