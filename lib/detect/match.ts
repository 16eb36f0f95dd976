import { type CompiledPack, Join, NUMBER_AFTER, NUMBER_BEFORE, symbolsOf, type Target } from '../pack';
import { type Folded, Gap, Kind } from '../text';
import { createHitCheck } from './check-hit';

/** Where a target stands in a folded text, in its units, ends included. */
export interface Hit {
  readonly target: Target;
  /** Place of the language in the pack's list. */
  readonly language: number;
  readonly start: number;
  readonly end: number;
}

interface RawHit {
  readonly form: number;
  readonly start: number;
  readonly end: number;
}

/** Words (four steps each) or characters without spaces that `…` may stand for. */
const GAP_STEPS_WORDS = 4 * 4;
const GAP_STEPS_JOINED = 13;
const LONGEST_NUMBER = 8;

/**
 * All targets of a pack in one pass over a text. Cost grows with the text and the hits, not with the number of phrases.
 */
export function createMatcher(pack: CompiledPack): (folded: Folded) => readonly Hit[] {
  const { automaton, uses, forms, targets } = pack;
  const symbols = symbolsOf(automaton.alphabet);
  const { base, check, fail, outputStart, outputCount, outputs, suffix } = automaton;
  const isHit = createHitCheck(pack);
  const guarded = new Set(pack.guarded);

  return (folded) => {
    const raw: RawHit[] = [];
    /** Latest span of a form's pieces up to a given one: `form * 16 + piece`. */
    const partial = new Map<number, RawHit>();
    let state = 0;
    for (let at = 0; at < folded.length; at++) {
      const symbol = symbols[folded.skeleton[at]!]!;
      if (symbol === 0) {
        state = 0;
        continue;
      }
      for (;;) {
        const next = base[state]! + symbol;
        if (check[next] === state + 1) {
          state = next;
          break;
        }
        if (state === 0) break;
        state = fail[state]!;
      }
      for (let from = outputCount[state] ? state : suffix[state]!; from !== 0; from = suffix[from]!)
        for (let output = outputStart[from]!, last = output + outputCount[from]!; output < last; output++)
          if (isHit(folded, outputs[output]!, at)) follow(folded, outputs[output]!, at, partial, raw);
    }
    return withoutExceptions(raw).map(({ form, start, end }) => ({
      target: targets[forms.target[form]!]!,
      language: forms.language[form]!,
      start,
      end,
    }));
  };

  /** A pattern stands there: which forms does it begin, go on with or complete? */
  function follow(
    folded: Folded,
    pattern: number,
    end: number,
    partial: Map<number, RawHit>,
    raw: RawHit[],
  ): void {
    const length = pack.patterns.start[pattern + 1]! - pack.patterns.start[pattern]!;
    const start = end - length + 1;
    for (let use = uses.start[pattern]!; use < uses.start[pattern + 1]!; use++) {
      const form = uses.form[use]!;
      const piece = uses.piece[use]!;
      let from = start;
      if (piece === 0) {
        if (forms.numbers[form]! & NUMBER_BEFORE && !isDigit(folded, start - 1, start)) continue;
      } else {
        const earlier = partial.get(form * 16 + piece - 1);
        if (!earlier || !reaches(folded, earlier.end, start, uses.join[use]!)) continue;
        from = earlier.start;
      }
      if (piece + 1 < forms.pieceCount[form]!) {
        partial.set(form * 16 + piece, { form, start: from, end });
        continue;
      }
      if (forms.numbers[form]! & NUMBER_AFTER && !isDigit(folded, end + 1, end)) continue;
      raw.push({ form, start: from, end });
    }
  }

  function withoutExceptions(raw: readonly RawHit[]): readonly RawHit[] {
    if (!raw.some(({ form }) => guarded.has(forms.group[form]!))) return raw;
    const exceptions = raw.filter(({ form }) => forms.isException[form]);
    return raw.filter(
      (hit) =>
        !forms.isException[hit.form] &&
        !exceptions.some(
          (longer) =>
            forms.group[longer.form] === forms.group[hit.form] &&
            longer.start <= hit.start &&
            longer.end >= hit.end,
        ),
    );
  }
}

/** Whether the next piece of a phrase stands near enough behind the last. */
function reaches(folded: Folded, end: number, start: number, join: number): boolean {
  if (start <= end || folded.breaks[start] !== folded.breaks[end]) return false;
  const distance = folded.steps[start]! - folded.steps[end]!;
  if (join === Join.gap)
    return distance <= (folded.kind[start] === Kind.joined ? GAP_STEPS_JOINED : GAP_STEPS_WORDS);
  if (join === Join.nextWord) return distance === 4 && folded.gap[start] !== Gap.none;
  for (let at = end + 1; at < start; at++) if (folded.kind[at] !== Kind.digit) return false;
  return start > end + 1 && start - end <= LONGEST_NUMBER;
}

function isDigit(folded: Folded, at: number, beside: number): boolean {
  return folded.kind[at] === Kind.digit && folded.breaks[at] === folded.breaks[beside];
}
