import { DistinctLists } from './distinct-lists';
import type { Piece } from './phrase';

/** What stands between a piece of a phrase and the one before it. */
export const Join = { none: 0, gap: 1, nextWord: 2, number: 3, beside: 4 } as const;
export type Join = (typeof Join)[keyof typeof Join];

export function joinOf(before: Piece | undefined): Join {
  if (!before?.join) return Join.none;
  return { gap: Join.gap, 'next-word': Join.nextWord, number: Join.number, beside: Join.beside }[before.join];
}

/** What is true of an ending, as bits. */
export const EndFlag = {
  /** A number must stand right behind. */
  numberAfter: 1,
  /** Where this stands, phrases of its group within it don't count. */
  isException: 2,
  /** The group has exceptions. */
  isGuarded: 4,
  /** A common word of its language, which is only counted. */
  isCommon: 8,
} as const;

/**
 * Ways through the pieces of all phrases, in parallel arrays. A step is a piece after certain others; phrases share the steps they
 * begin with, so that “need” in “(need|want) … (staff|workers)” is followed once, however many phrases go on from there.
 */
export interface StepTable {
  /**
   * Pattern p's steps are those in `steps` from `start[p]` to `start[p + 1]`, later pieces first. What is true of a step stands beside its
   * number, where a text's pieces are read one after another: see `stepOf`, `joinOfStep` and `StepFlag`.
   */
  readonly start: Int32Array;
  readonly steps: Int32Array;
  /** Beside each of `steps`: the step before it, -1 for a first piece. */
  readonly earlier: Int32Array;
  /** Phrases that are whole at step s are the endings `endStart[s]` to `endStart[s + 1]`. */
  readonly endStart: Int32Array;
  readonly endTarget: Uint16Array;
  readonly endLanguage: Uint8Array;
  /** All ways of writing one phrase are a group, and with them their exceptions. */
  readonly endGroup: Int32Array;
  readonly endFlags: Uint8Array;
}

export interface Ending {
  readonly target: number;
  readonly language: number;
  readonly group: number;
  readonly flags: number;
}

/** Many times what any rules need: a pack must not be able to hang whoever compiles it. */
const MOST_ENDINGS = 500;

/** What is true of a step, as bits beside its number and its join. */
export const StepFlag = {
  /** A number must stand right before a first piece. */
  numberBefore: 8,
  /** Some phrase goes on. */
  goesOn: 16,
  /** Some phrase is whole. */
  ends: 32,
} as const;
const STEP_BIT = 6;

/** Which step a number of the table's `steps` is. */
export function stepOf(step: number): number {
  return step >>> STEP_BIT;
}

/** How it joins the one before it. */
export function joinOfStep(step: number): Join {
  return (step & 7) as Join; // the bits beside it are those of `StepFlag`
}

/** Numbers of a step before its patterns, any of which takes it: the step before it, -1 for none, and how they join. */
const BEFORE = 0;
const JOIN = 1;
const PATTERNS = 2;

/** Collects the steps of all phrases, each distinct one once. */
export class StepCollector {
  private readonly found = new DistinctLists();
  /** By step: how many stand before it. */
  private readonly depth: number[] = [];
  private readonly goesOn: number[] = [];
  private readonly endings: Ending[][] = [];

  /** @param pieces the patterns that may stand at each place, and how the place meets the one before */
  add(
    pieces: readonly { readonly patterns: readonly number[]; readonly join: Join }[],
    numberBefore: boolean,
    ending: Ending,
  ): void {
    let step = -1;
    for (let depth = 0; depth < pieces.length; depth++) {
      const { patterns, join } = pieces[depth]!;
      if (depth > 0) this.goesOn[step] = 1;
      this.found.push(step);
      this.found.push(depth === 0 && numberBefore ? StepFlag.numberBefore | join : join);
      for (const pattern of patterns) this.found.push(pattern);
      step = this.found.end();
      if (step === this.depth.length) {
        this.depth.push(depth);
        this.goesOn.push(0);
        this.endings.push(NO_ENDINGS);
      }
    }
    this.addEnding(step, ending);
  }

  private addEnding(step: number, ending: Ending): void {
    const known = this.endings[step]!;
    if (known.length >= MOST_ENDINGS)
      throw new Error(`more than ${MOST_ENDINGS} phrases end in the same words`);
    if (known.length === 0) this.endings[step] = [ending];
    else if (!known.some(({ group, flags }) => group === ending.group && flags === ending.flags))
      known.push(ending);
  }

  /** @param order of the patterns in the tables: which pattern of those given each number is */
  table(order: Int32Array): StepTable {
    const endings = this.endings.flat();
    return {
      ...this.stepsOfPatterns(order),
      endStart: endStartsOf(this.endings),
      endTarget: Uint16Array.from(endings, ({ target }) => target),
      endLanguage: Uint8Array.from(endings, ({ language }) => language),
      endGroup: Int32Array.from(endings, ({ group }) => group),
      endFlags: Uint8Array.from(endings, ({ flags }) => flags),
    };
  }

  private stepsOfPatterns(order: Int32Array): Pick<StepTable, 'start' | 'steps' | 'earlier'> {
    const { start: first, numbers } = this.found.all();
    const places = new Int32Array(order.length);
    for (let place = 0; place < order.length; place++) places[order[place]!] = place;
    const start = new Int32Array(order.length + 1);
    for (let step = 0; step < this.found.count; step++)
      for (let at = first[step]! + PATTERNS; at < first[step + 1]!; at++) start[places[numbers[at]!]! + 1]!++;
    for (let pattern = 0; pattern < order.length; pattern++) start[pattern + 1]! += start[pattern]!;
    const steps = new Int32Array(start[order.length]!);
    const earlier = new Int32Array(start[order.length]!);
    const next = start.slice();
    for (const step of this.laterFirst()) {
      const how = numbers[first[step]! + JOIN]!;
      const goesOn = this.goesOn[step] ? StepFlag.goesOn : 0;
      const ends = this.endings[step]!.length > 0 ? StepFlag.ends : 0;
      for (let at = first[step]! + PATTERNS; at < first[step + 1]!; at++) {
        const place = next[places[numbers[at]!]!]!++;
        steps[place] = (step << STEP_BIT) | how | goesOn | ends;
        earlier[place] = numbers[first[step]! + BEFORE]!;
      }
    }
    return { start, steps, earlier };
  }

  /** A later piece must see where the earlier one stood before, not where it stands now. */
  private laterFirst(): readonly number[] {
    const byDepth: number[][] = [];
    for (const [step, depth] of this.depth.entries()) {
      byDepth[depth] ??= [];
      byDepth[depth].push(step);
    }
    return byDepth.reverse().flat();
  }
}

const NO_ENDINGS: Ending[] = [];

function endStartsOf(endings: readonly (readonly Ending[])[]): Int32Array {
  const start = new Int32Array(endings.length + 1);
  for (const [step, { length }] of endings.entries()) start[step + 1] = start[step]! + length;
  return start;
}
