import { type CompiledPack, Join, StepFlag, type Target } from '../pack';
import { BREAK, type Folded, Gap, Kind, kindOf } from '../text';
import { createSpanFinder } from './spans';

/** Where a target stands in a folded text, in its units, ends included. */
export interface Hit {
  /** Of the flag, place, job or contact; for other targets their kind. */
  readonly id: string;
  /** Place of the language in the pack's list. */
  readonly language: number;
  readonly start: number;
  readonly end: number;
}

/** What was found, by kind of target, in the order of its ends. */
export interface Hits extends Readonly<Record<Exclude<Target['kind'], 'common'>, readonly Hit[]>> {
  /** How many common words of each language: there are too many to keep each. */
  readonly common: readonly number[];
}

/** Words (four steps each) or characters without spaces that `…` may stand for. */
const GAP_STEPS_WORDS = 4 * 4;
const GAP_STEPS_JOINED = 13;
const LONGEST_NUMBER = 8;

/** Whole phrases out of the pieces that stand in a text, told in the order of their ends. */
export interface Collector {
  begin(folded: Folded): void;
  /** A pattern stands there: which phrases does it begin, go on with or complete? @param end its last unit */
  add(pattern: number, end: number): void;
  finish(): Hits;
}

interface Found {
  readonly step: number;
  readonly start: number;
  readonly end: number;
}

/** Makes the one collector of a pack: a text must be finished before the next begins. */
export function createCollector(pack: CompiledPack): Collector {
  const { targets, languages } = pack;
  const { start: starts, steps, before, join, flags, target, language } = pack.steps;
  const { start: patternStarts } = pack.patterns;
  const isCommon = Uint8Array.from(target, (one) => Number(targets[one]!.kind === 'common'));
  /** Where each step was taken last, and in which text. */
  const lastStart = new Int32Array(before.length);
  const lastEnd = new Int32Array(before.length);
  const lastText = new Int32Array(before.length);
  let textNumber = 0;
  let folded: Folded | undefined;
  let found: Found[] = [];
  let common: number[] = [];

  return {
    begin(next) {
      folded = next;
      textNumber = (textNumber + 1) | 0;
      found = [];
      common = new Array<number>(languages.length).fill(0);
    },
    add(pattern, end) {
      if (!folded) return;
      const start = end - (patternStarts[pattern + 1]! - patternStarts[pattern]!) + 1;
      const stop = starts[pattern + 1]!;
      for (let at = starts[pattern]!; at < stop; at++) {
        const step = steps[at]!;
        const flag = flags[step]!;
        const earlier = before[step]!;
        let from = start;
        if (earlier >= 0) {
          if (lastText[earlier] !== textNumber || !reaches(folded, lastEnd[earlier]!, start, join[step]!))
            continue;
          from = lastStart[earlier]!;
        } else if (flag & StepFlag.numberBefore && !isDigit(folded, start - 1, start)) continue;
        if (flag & StepFlag.goesOn) {
          lastStart[step] = from;
          lastEnd[step] = end;
          lastText[step] = textNumber;
        }
        if (!(flag & StepFlag.ends)) continue;
        if (flag & StepFlag.numberAfter && !isDigit(folded, end + 1, end)) continue;
        if (isCommon[step]) common[language[step]!]!++;
        else found.push({ step, start: from, end });
      }
    },
    finish: () => ({ ...byKind(withoutExceptions(found, pack), pack), common }),
  };
}

function byKind(found: readonly Found[], { steps, targets }: CompiledPack): Omit<Hits, 'common'> {
  const hits: { [Kind in Exclude<Target['kind'], 'common'>]: Hit[] } = {
    flag: [],
    place: [],
    job: [],
    contact: [],
    negation: [],
    age: [],
    'pay-word': [],
  };
  for (const { step, start, end } of found) {
    const target = targets[steps.target[step]!]!;
    const id = 'id' in target ? target.id : target.kind;
    if (target.kind !== 'common') hits[target.kind].push({ id, language: steps.language[step]!, start, end });
  }
  return hits;
}

function withoutExceptions(found: readonly Found[], { steps }: CompiledPack): readonly Found[] {
  const { flags, group } = steps;
  if (!found.some(({ step }) => flags[step]! & StepFlag.isGuarded)) return found;
  const exceptions = new Map<number, Found[]>();
  for (const one of found) {
    if (!(flags[one.step]! & StepFlag.isException)) continue;
    const known = exceptions.get(group[one.step]!);
    if (known) known.push(one);
    else exceptions.set(group[one.step]!, [one]);
  }
  const isExcepted = new Map([...exceptions].map(([one, spans]) => [one, createSpanFinder(spans, 'same')]));
  return found.filter(
    (hit) => !(flags[hit.step]! & StepFlag.isException) && !isExcepted.get(group[hit.step]!)?.(hit),
  );
}

/** Whether the next piece of a phrase stands near enough behind the last, in the same sentence. */
function reaches({ units, gap, steps }: Folded, end: number, start: number, join: number): boolean {
  if (start <= end) return false;
  const distance = steps[start]! - steps[end]!;
  if (distance >= BREAK) return false;
  if (join === Join.gap)
    return distance <= (kindOf(units[start]!) === Kind.joined ? GAP_STEPS_JOINED : GAP_STEPS_WORDS);
  if (join === Join.nextWord) return distance === 4 && gap[start] !== Gap.none;
  for (let at = end + 1; at < start; at++) if (kindOf(units[at]!) !== Kind.digit) return false;
  return start > end + 1 && start - end <= LONGEST_NUMBER;
}

/** Whether a digit stands there, in the same sentence as the unit beside it. */
function isDigit({ units, steps }: Folded, at: number, beside: number): boolean {
  return at >= 0 && kindOf(units[at]!) === Kind.digit && Math.abs(steps[at]! - steps[beside]!) < BREAK;
}
