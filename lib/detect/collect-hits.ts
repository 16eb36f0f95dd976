import { type CompiledPack, EndFlag, Join, type Target } from '../pack';
import { BREAK, type Folded, Gap, Kind, kindOf } from '../text';
import { createSpanFinder } from './spans';

/** Where a target stands in a folded text, in its units, ends included. */
export interface Hit {
  /** Of the flag, place, job or contact; for other targets their kind. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export type HitKind = Exclude<Target['kind'], 'common'>;

/** What was found, by kind of target, in the order of its ends. */
export interface Hits extends Readonly<Record<HitKind, readonly Hit[]>> {
  /** How much speaks for each language: common words count as seen, and are too many to keep each; phrases count more. */
  readonly languages: readonly number[];
}

/** Points of a phrase for its language; names of places are the same in many. */
const PHRASE = 2;
/** Words (four steps each) or characters without spaces that `…` may stand for. */
const GAP_STEPS_WORDS = 4 * 4;
const GAP_STEPS_JOINED = 13;
const LONGEST_NUMBER = 8;
/** Where a step ended that wasn't taken. */
const NEVER = -1;

/** Whole phrases out of the pieces that stand in a text, told in the order of their beginnings. */
export interface Collector {
  begin(): void;
  /** A pattern stands there: which phrases does it begin, go on with or complete? @param end its last unit */
  add(folded: Folded, pattern: number, start: number, end: number): void;
  finish(): Hits;
}

interface Found {
  readonly ending: number;
  readonly start: number;
  readonly end: number;
}

/** Makes the one collector of a pack: a text must be finished before the next begins. */
export function createCollector(pack: CompiledPack): Collector {
  const { targets, languages } = pack;
  const {
    start: starts,
    steps: stepsOf,
    before,
    join,
    numberBefore,
    goesOn,
    endStart,
    endTarget,
    endLanguage,
    endFlags,
  } = pack.steps;
  const isCommon = Uint8Array.from(endTarget, (target) => Number(targets[target]!.kind === 'common'));
  /** Where each step was taken, the last time and the time before, and in which text. */
  const takenFrom = new Int32Array(2 * before.length);
  const takenTo = new Int32Array(2 * before.length);
  const takenIn = new Int32Array(before.length);
  let textNumber = 0;
  let found: Found[] = [];
  let points: number[] = [];

  const take = (step: number, from: number, to: number): void => {
    const place = 2 * step;
    const isAgain = takenIn[step] === textNumber;
    takenFrom[place + 1] = isAgain ? takenFrom[place]! : 0;
    takenTo[place + 1] = isAgain ? takenTo[place]! : NEVER;
    takenFrom[place] = from;
    takenTo[place] = to;
    takenIn[step] = textNumber;
  };

  return {
    begin() {
      textNumber = (textNumber + 1) | 0;
      found = [];
      points = new Array<number>(languages.length).fill(0);
    },
    add(folded, pattern, start, end) {
      const stop = starts[pattern + 1]!;
      for (let at = starts[pattern]!; at < stop; at++) {
        const step = stepsOf[at]!;
        const earlier = before[step]!;
        let from = start;
        if (earlier >= 0) {
          if (takenIn[earlier] !== textNumber) continue;
          // “job” and “job offer” may both have stood there: the next piece follows one of them.
          const place = 2 * earlier;
          if (reaches(folded, takenTo[place]!, start, join[step]!)) from = takenFrom[place]!;
          else if (reaches(folded, takenTo[place + 1]!, start, join[step]!)) from = takenFrom[place + 1]!;
          else continue;
        } else if (numberBefore[step] && !isDigit(folded, start - 1, start)) continue;
        if (goesOn[step]) take(step, from, end);
        for (let ending = endStart[step]!; ending < endStart[step + 1]!; ending++) {
          if (endFlags[ending]! & EndFlag.numberAfter && !isDigit(folded, end + 1, end)) continue;
          if (isCommon[ending]) points[endLanguage[ending]!]!++;
          else insertByEnd(found, { ending, start: from, end });
        }
      }
    },
    finish() {
      return byKind(withoutExceptions(found, pack), points, pack);
    },
  };
}

/** Walks tell hits in the order of their starts, which is nearly that of their ends. */
function insertByEnd(found: Found[], one: Found): void {
  let place = found.length;
  while (place > 0 && found[place - 1]!.end > one.end) place--;
  if (place === found.length) found.push(one);
  else found.splice(place, 0, one);
}

function byKind(found: readonly Found[], languages: number[], { steps, targets }: CompiledPack): Hits {
  const hits: { [Kind in HitKind]: Hit[] } & { readonly languages: number[] } = {
    flag: [],
    place: [],
    job: [],
    contact: [],
    negation: [],
    age: [],
    'pay-word': [],
    languages,
  };
  for (const { ending, start, end } of found) {
    const target = targets[steps.endTarget[ending]!]!;
    const language = steps.endLanguage[ending]!;
    if (target.kind === 'common') continue; // counted when met
    if (target.kind !== 'place') languages[language]! += PHRASE;
    hits[target.kind].push({ id: 'id' in target ? target.id : target.kind, start, end });
  }
  return hits;
}

function withoutExceptions(found: readonly Found[], { steps }: CompiledPack): readonly Found[] {
  const { endFlags, endGroup } = steps;
  if (!found.some(({ ending }) => endFlags[ending]! & EndFlag.isGuarded)) return found;
  const exceptions = new Map<number, Found[]>();
  for (const one of found) {
    if (!(endFlags[one.ending]! & EndFlag.isException)) continue;
    const known = exceptions.get(endGroup[one.ending]!);
    if (known) known.push(one);
    else exceptions.set(endGroup[one.ending]!, [one]);
  }
  const isExcepted = new Map(
    [...exceptions].map(([group, spans]) => [group, createSpanFinder(spans, 'same')]),
  );
  return found.filter(
    (hit) => !(endFlags[hit.ending]! & EndFlag.isException) && !isExcepted.get(endGroup[hit.ending]!)?.(hit),
  );
}

/** Whether the next piece of a phrase stands near enough behind the last, in the same sentence. */
function reaches({ units, gap, steps }: Folded, end: number, start: number, join: number): boolean {
  if (end === NEVER || start <= end) return false;
  const distance = steps[start]! - steps[end]!;
  if (distance >= BREAK) return false;
  if (join === Join.gap)
    return distance <= (kindOf(units[start]!) === Kind.joined ? GAP_STEPS_JOINED : GAP_STEPS_WORDS);
  if (join === Join.nextWord || join === Join.beside) {
    if (kindOf(units[start]!) !== Kind.joined) return distance === 4 && gap[start] !== Gap.none;
    return start === end + 1 && (join === Join.nextWord || gap[start] !== Gap.space);
  }
  for (let at = end + 1; at < start; at++) if (kindOf(units[at]!) !== Kind.digit) return false;
  return start > end + 1 && start - end <= LONGEST_NUMBER;
}

/** Whether a digit stands there, in the same sentence as the unit beside it. */
function isDigit({ units, steps }: Folded, at: number, beside: number): boolean {
  return at >= 0 && kindOf(units[at]!) === Kind.digit && Math.abs(steps[at]! - steps[beside]!) < BREAK;
}
