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
} as const;

/**
 * Ways through the pieces of all phrases, in parallel arrays. A step is a piece after certain others; phrases share the steps they
 * begin with, so that “need” in “(need|want) … (staff|workers)” is followed once, however many phrases go on from there.
 */
export interface StepTable {
  /** Pattern p's steps are those in `steps` from `start[p]` to `start[p + 1]`, later pieces first. */
  readonly start: Int32Array;
  readonly steps: Int32Array;
  /** Beside each of `steps`: the step before it, -1 for a first piece. */
  readonly earlier: Int32Array;
  readonly join: Uint8Array;
  /** 1 where a number must stand right before a first piece. */
  readonly numberBefore: Uint8Array;
  /** 1 where some phrase goes on. */
  readonly goesOn: Uint8Array;
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

interface Step {
  /** Any of these takes the step. */
  readonly patterns: readonly number[];
  readonly before: number;
  readonly depth: number;
  readonly join: Join;
  readonly numberBefore: boolean;
  goesOn: boolean;
  readonly endings: Ending[];
}

/** Collects the steps of all phrases, each distinct one once. */
export class StepCollector {
  private readonly found: Step[] = [];
  private readonly known = new Map<string, number>();

  /** @param pieces the patterns that may stand at each place, and how the place meets the one before */
  add(
    pieces: readonly { readonly patterns: readonly number[]; readonly join: Join }[],
    numberBefore: boolean,
    ending: Ending,
  ): void {
    let before = -1;
    for (const [depth, { patterns, join }] of pieces.entries()) {
      const isNumberBefore = depth === 0 && numberBefore;
      const key = `${before},${patterns.join('|')},${join},${isNumberBefore}`;
      let step = this.known.get(key);
      if (step === undefined) {
        step = this.found.length;
        this.known.set(key, step);
        this.found.push({
          patterns,
          before,
          depth,
          join,
          numberBefore: isNumberBefore,
          goesOn: false,
          endings: [],
        });
      }
      const { endings } = this.found[step]!;
      if (depth < pieces.length - 1) this.found[step]!.goesOn = true;
      else if (endings.length >= MOST_ENDINGS)
        throw new Error(`more than ${MOST_ENDINGS} phrases end in the same words`);
      else if (!endings.some(({ group, flags }) => group === ending.group && flags === ending.flags))
        endings.push(ending);
      before = step;
    }
  }

  table(patternCount: number): StepTable {
    const { found } = this;
    const endings = found.flatMap((step) => step.endings);
    return {
      ...stepsOfPatterns(found, patternCount),
      join: Uint8Array.from(found, ({ join }) => join),
      numberBefore: Uint8Array.from(found, ({ numberBefore }) => Number(numberBefore)),
      goesOn: Uint8Array.from(found, ({ goesOn }) => Number(goesOn)),
      endStart: endStartsOf(found),
      endTarget: Uint16Array.from(endings, ({ target }) => target),
      endLanguage: Uint8Array.from(endings, ({ language }) => language),
      endGroup: Int32Array.from(endings, ({ group }) => group),
      endFlags: Uint8Array.from(endings, ({ flags }) => flags),
    };
  }
}

function stepsOfPatterns(
  found: readonly Step[],
  patternCount: number,
): Pick<StepTable, 'start' | 'steps' | 'earlier'> {
  const start = new Int32Array(patternCount + 1);
  for (const { patterns } of found) for (const pattern of patterns) start[pattern + 1]!++;
  for (let pattern = 0; pattern < patternCount; pattern++) start[pattern + 1]! += start[pattern]!;
  const steps = new Int32Array(start[patternCount]!);
  const next = start.slice();
  // A later piece must see where the earlier one stood before, not where it stands now.
  const laterFirst = [...found.keys()].sort((a, b) => found[b]!.depth - found[a]!.depth || a - b);
  for (const step of laterFirst) for (const pattern of found[step]!.patterns) steps[next[pattern]!++] = step;
  return { start, steps, earlier: steps.map((step) => found[step]!.before) };
}

function endStartsOf(steps: readonly Step[]): Int32Array {
  const start = new Int32Array(steps.length + 1);
  for (const [place, { endings }] of steps.entries()) start[place + 1] = start[place]! + endings.length;
  return start;
}
