import { type CompiledPack, EndFlag, Join, joinOfStep, StepFlag, stepOf, type Target } from '../pack';
import { BREAK, type Folded, Gap, Kind, kindOf } from '../text';
import { createSpanFinder } from './spans';

/** Where a target stands in a folded text, in its units, ends included. */
export interface Hit {
  /** Of the flag, place, job or contact; for other targets their kind. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Whose word it is, as its place in the pack's list. */
  readonly language: number;
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
const TAKEN = 4;
/** Where a step ended that wasn't taken. */
const NEVER = -1;

/** Whole phrases out of the pieces that stand in a text, told in the order of their beginnings. */
export interface Collector {
  begin(): void;
  /** Whether a phrase begins with a pattern, or may go on with it after what was found. */
  awaits(pattern: number): boolean;
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
  const { languages } = pack;
  const { start: starts, steps: stepsOf, earlier: earlierOf, endStart, endLanguage, endFlags } = pack.steps;
  /** The steps taken in this text, a bit each: pieces are mostly asked about steps that weren't, and all bits fit into the fastest memory. */
  const takenBits = new Int32Array((endStart.length >>> 5) + 1);
  /** `TAKEN` numbers a step that was taken: from where to where, the last time and the time before. */
  const taken = new Int32Array(TAKEN * endStart.length);
  let found: Found[] = [];
  let points: number[] = [];

  const isTaken = (step: number): boolean => (takenBits[step >>> 5]! & (1 << (step & 31))) !== 0;

  const take = (step: number, from: number, to: number): void => {
    const place = step * TAKEN;
    const isAgain = isTaken(step);
    taken[place + 2] = isAgain ? taken[place]! : 0;
    taken[place + 3] = isAgain ? taken[place + 1]! : NEVER;
    taken[place] = from;
    taken[place + 1] = to;
    takenBits[step >>> 5]! |= 1 << (step & 31);
  };

  return {
    begin() {
      takenBits.fill(0);
      found = [];
      points = new Array<number>(languages.length).fill(0);
    },
    awaits(pattern) {
      const last = starts[pattern + 1]! - 1;
      if (earlierOf[last]! < 0) return true; // first pieces stand behind later ones
      for (let at = starts[pattern]!; at <= last; at++) if (isTaken(earlierOf[at]!)) return true;
      return false;
    },
    add(folded, pattern, start, end) {
      const stop = starts[pattern + 1]!;
      for (let at = starts[pattern]!; at < stop; at++) {
        const earlier = earlierOf[at]!;
        if (earlier >= 0 && !isTaken(earlier)) continue;
        const how = stepsOf[at]!;
        const step = stepOf(how);
        let from = start;
        if (earlier >= 0) {
          const place = earlier * TAKEN;
          const join = joinOfStep(how);
          // “job” and “job offer” may both have stood there: the next piece follows one of them.
          if (reaches(folded, taken[place + 1]!, start, join)) from = taken[place]!;
          else if (reaches(folded, taken[place + 3]!, start, join)) from = taken[place + 2]!;
          else continue;
        }
        if (how & StepFlag.numberBefore && !isDigit(folded, start - 1, start)) continue;
        if (how & StepFlag.goesOn) take(step, from, end);
        if ((how & StepFlag.ends) === 0) continue;
        for (let ending = endStart[step]!; ending < endStart[step + 1]!; ending++) {
          const flags = endFlags[ending]!;
          if (flags & EndFlag.numberAfter && !isDigit(folded, afterWord(folded, end), end)) continue;
          if (flags & EndFlag.isCommon) points[endLanguage[ending]!]!++;
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
    hits[target.kind].push({ id: 'id' in target ? target.id : target.kind, start, end, language });
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
function reaches(folded: Folded, end: number, start: number, join: number): boolean {
  if (end === NEVER || start <= end) return false;
  const { units, gap, steps } = folded;
  const distance = steps[start]! - steps[end]!;
  if (distance >= BREAK) return false;
  if (join === Join.gap)
    return distance <= (kindOf(units[start]!) === Kind.joined ? GAP_STEPS_JOINED : GAP_STEPS_WORDS);
  if (join === Join.nextWord || join === Join.beside) {
    if (kindOf(units[start]!) !== Kind.joined) return distance === 4 && gap[start] !== Gap.none;
    return start === end + 1 && (join === Join.nextWord || gap[start] !== Gap.space);
  }
  const first = afterWord(folded, end);
  for (let at = first; at < start; at++) if (kindOf(units[at]!) !== Kind.digit) return false;
  return start > first && start - first < LONGEST_NUMBER;
}

/** The unit behind the word that a unit stands in: the word may go on behind a `*`, or with an affix. */
function afterWord({ edge, length }: Folded, at: number): number {
  let after = at + 1;
  while (after < length && edge[after] === 0) after++;
  return after;
}

/** Whether a digit stands there, in the same sentence as the unit beside it. */
function isDigit({ units, steps }: Folded, at: number, beside: number): boolean {
  return at >= 0 && kindOf(units[at]!) === Kind.digit && Math.abs(steps[at]! - steps[beside]!) < BREAK;
}
