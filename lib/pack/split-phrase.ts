import { codeOf, FoldBuffers, fold, isDependent, isEndOfSyllable, Kind, kindOf } from '../text';
import type { PhrasePart } from './parse-phrase';
import type { Form, PieceJoin, Wording } from './phrase';
import { isShared, share } from './shared';
import { tidy } from './tidy';

/** A place of the phrase before it is a piece: texts with their spaces, and what follows. */
interface Place {
  readonly texts: readonly string[];
  readonly join: PieceJoin | 'inside' | undefined;
}

/** Wordings of a place on the way, and forms: far more than good phrases have. Without an end, twenty brackets side by side take seconds, and forty for ever. */
const MOST_WORDINGS = 10_000;
const MOST_FORMS = 64;

/** The phrase has too many ways to be cut. */
class Endless extends Error {}

/**
 * Cuts a phrase into pieces at its signs, and where alternatives meet at a word's edge. What meets inside a word, and what may be left
 * out, is written out together with its neighbour; so are neighbours of few alternatives.
 * @param maxWords so many wordings a piece that is written out may have
 * @returns nothing when a sign stands inside a bracket, when all may be left out, or when there are too many ways
 */
export function splitPhrase(parts: readonly PhrasePart[], maxWords: number): readonly Form[] | undefined {
  try {
    return split(parts, maxWords);
  } catch (cause) {
    if (cause instanceof Endless) return undefined;
    throw cause;
  }
}

function split(parts: readonly PhrasePart[], maxWords: number): readonly Form[] | undefined {
  const signs = cutAtSigns(parts);
  if (!signs) return undefined;
  const { numberBefore, numberAfter } = signs;
  const forms = settleOptional(joinInside(signs.places));
  if (forms.some((places) => places.length === 0)) return undefined;
  return forms.map((places) => ({
    pieces: joinSmall(places, maxWords).map(({ texts, join }, at, { length }) => ({
      words: wordingsOf(texts),
      join: join === 'inside' || at === length - 1 ? undefined : join,
    })),
    numberBefore,
    // What followed the number may have been left out.
    numberAfter: numberAfter || places.at(-1)?.join === 'number',
  }));
}

interface Cut {
  readonly places: readonly Place[];
  readonly numberBefore: boolean;
  readonly numberAfter: boolean;
}

const SIGN = /(…|\.\.\.|#|\*(?=\s|$|…|#))/;

function cutAtSigns(parts: readonly PhrasePart[]): Cut | undefined {
  const places: Place[] = [];
  let numberBefore = false;
  let numberAfter = false;
  const joinLast = (join: PieceJoin): void => {
    const last = places.at(-1);
    if (last) places[places.length - 1] = { ...last, join };
  };
  for (const { texts } of parts) {
    if (texts.length > 1) {
      if (texts.some((text) => /…|\.\.\.|#|\*./.test(text))) return undefined;
      places.push({ texts, join: undefined });
      if (texts.some((text) => text.trim())) numberAfter = false;
      continue;
    }
    for (const text of (texts[0] ?? '').split(SIGN)) {
      if (text === '…' || text === '...') joinLast('gap');
      else if (text === '#') {
        if (places.length > 0) joinLast('number');
        else numberBefore = true;
        numberAfter = true;
      } else if (text === '*') {
        const last = places.at(-1);
        if (!last) return undefined;
        places[places.length - 1] = {
          texts: last.texts.map((word) => `${word.trimEnd()}*`),
          join: 'next-word',
        };
      } else if (text.trim()) {
        places.push({ texts: [text], join: undefined });
        numberAfter = false;
      } else if (text) padLast(places, text);
    }
  }
  return { places: places.map((place, at) => withJoin(place, places[at + 1])), numberBefore, numberAfter };
}

/** A space alone, between two brackets, belongs to the first. */
function padLast(places: Place[], space: string): void {
  const last = places.at(-1);
  if (last) places[places.length - 1] = { ...last, texts: last.texts.map((text) => text + space) };
}

/** How two neighbours meet where no sign says so. */
function withJoin(place: Place, next: Place | undefined): Place {
  if (!next) return { ...place, join: undefined };
  if (place.join) return place;
  const isParted =
    place.texts.every((text) => text === '' || text.trimEnd() !== text) ||
    next.texts.every((text) => text.trimStart() !== text);
  if (isParted) return { ...place, join: 'next-word' };
  const isSeam =
    place.texts.every((text) => endsJoined(text)) && next.texts.every((text) => beginsJoined(text));
  return { ...place, join: isSeam ? 'beside' : 'inside' };
}

const buffers = new FoldBuffers();

/** Empty texts are settled by `joinOptional`. */
function endsJoined(text: string): boolean {
  if (text === '') return true;
  const { units, length } = fold(text, buffers);
  return length > 0 && kindOf(units[length - 1]!) === Kind.joined;
}

function beginsJoined(text: string): boolean {
  if (text === '') return true;
  const { units, length } = fold(text, buffers);
  if (length === 0 || kindOf(units[0]!) !== Kind.joined) return false;
  return !isDependent(codeOf(units[0]!), 0) && !isEndOfSyllable(units, 0, length);
}

function joinInside(places: readonly Place[]): readonly Place[] {
  return merged(places, (place) => place.join === 'inside');
}

/** What may be left out stands with the next piece, or with the one before; else there is a form with it and one without. */
function settleOptional(places: readonly Place[], doubled = 1): readonly (readonly Place[])[] {
  if (doubled > MOST_FORMS) throw new Endless();
  const at = places.findIndex(isOptional);
  const place = places[at];
  if (!place) return [places];
  const before = places[at - 1];
  const next = places[at + 1];
  if (next && canMerge(place)) return settleOptional(replaced(places, at, 2, both(place, next)), doubled);
  if (before && canMerge(before))
    return settleOptional(replaced(places, at - 1, 2, both(before, place)), doubled);
  const kept = { ...place, texts: place.texts.filter((text) => text.trim()) };
  const without = before
    ? replaced(places, at - 1, 2, { ...before, join: wider(before.join, place.join) })
    : replaced(places, at, 1);
  return [without, replaced(places, at, 1, kept)].flatMap((form) => settleOptional(form, 2 * doubled));
}

/** As `toSpliced` does, which Chrome has from 110 on. */
function replaced<T>(all: readonly T[], at: number, count: number, ...by: readonly T[]): readonly T[] {
  return [...all.slice(0, at), ...by, ...all.slice(at + count)];
}

function isOptional({ texts }: Place): boolean {
  return texts.some((text) => text.trim() === '');
}

/** Whether a place and the next can be written out as one. */
function canMerge({ texts, join }: Place): boolean {
  return isWritten(join) && !texts.some((text) => text.trimEnd().endsWith('*'));
}

function wider(first: Place['join'], second: Place['join']): Place['join'] {
  if (second === undefined) return first === 'number' ? first : undefined;
  return isWritten(first) ? second : first;
}

function isWritten(join: Place['join']): boolean {
  return join === 'next-word' || join === 'beside';
}

/** Merges neighbours, the fewest alternatives first, while what comes of it stays small. */
function joinSmall(places: readonly Place[], maxWords: number): readonly Place[] {
  const all = [...places];
  for (;;) {
    let best = -1;
    let least = maxWords + 1;
    for (let at = 0; at + 1 < all.length; at++) {
      const count = all[at]!.texts.length * all[at + 1]!.texts.length;
      if (!canMerge(all[at]!) || count >= least) continue;
      best = at;
      least = count;
    }
    if (best < 0) return all;
    all.splice(best, 2, both(all[best]!, all[best + 1]!));
  }
}

function merged(
  places: readonly Place[],
  belongs: (place: Place, next: Place | undefined) => boolean,
): readonly Place[] {
  const all: Place[] = [];
  for (const place of places) {
    const last = all.at(-1);
    if (last && belongs(last, place)) all[all.length - 1] = both(last, place);
    else all.push(place);
  }
  return all;
}

function both(first: Place, second: Place): Place {
  if (first.texts.length * second.texts.length > MOST_WORDINGS) throw new Endless();
  const texts = first.texts.flatMap((head) => second.texts.map((tail) => meet(head, tail, first.join)));
  return { texts: unique(texts), join: second.join };
}

/** Where a place between was left empty, its space must not glue or double. */
function meet(head: string, tail: string, join: Place['join']): string {
  return join === 'next-word' && head.trim() && tail.trim() ? `${head} ${tail}` : head + tail;
}

const wordings = new WeakMap<readonly string[], readonly Wording[]>();

/** Of a list that many phrases name they are made once, and are the same array each time. */
function wordingsOf(texts: readonly string[]): readonly Wording[] {
  if (!isShared(texts)) return unique(texts.map(tidy)).map(wordingOf);
  const known = wordings.get(texts);
  if (known) return known;
  const made = share(unique(texts.map(tidy)).map(wordingOf));
  wordings.set(texts, made);
  return made;
}

function wordingOf(text: string): Wording {
  return text.endsWith('*') ? { text: text.slice(0, -1).trim(), isOpen: true } : { text, isOpen: false };
}

function unique(texts: readonly string[]): readonly string[] {
  return texts.length === 1 ? texts : [...new Set(texts)];
}
