import type { Piece } from './phrase';

/** What stands between a piece of a phrase and the one before it. */
export const Join = { none: 0, gap: 1, nextWord: 2, number: 3 } as const;
export type Join = (typeof Join)[keyof typeof Join];

export function joinOf(before: Piece | undefined): Join {
  if (!before?.join) return Join.none;
  return { gap: Join.gap, 'next-word': Join.nextWord, number: Join.number }[before.join];
}

/** What is true of a step, as bits. */
export const StepFlag = {
  /** The phrase is whole here … */
  ends: 1,
  /** … or goes on with another piece; both may be. */
  goesOn: 2,
  /** A number must stand right before, or right behind. */
  numberBefore: 4,
  numberAfter: 8,
  /** Where this stands, phrases of its group within it don't count. */
  isException: 16,
  /** The group has exceptions. */
  isGuarded: 32,
} as const;

/**
 * Ways through the pieces of all phrases, in parallel arrays. A step is a piece after certain others: phrases such as
 * “(need|want) … (staff|workers)” share the steps they begin with, so that “need” is followed once and not for each ending.
 */
export interface StepTable {
  /** Pattern p's steps are `steps[start[p]]` to `steps[start[p + 1]]`, later pieces first. */
  readonly start: Int32Array;
  readonly steps: Int32Array;
  /** The step before, -1 for a first piece. */
  readonly before: Int32Array;
  readonly join: Uint8Array;
  readonly flags: Uint8Array;
  readonly target: Uint16Array;
  readonly language: Uint8Array;
  /** All ways of writing one phrase are a group, and with them their exceptions. */
  readonly group: Int32Array;
}

export interface Owner {
  readonly target: number;
  readonly language: number;
  readonly group: number;
  readonly isException: boolean;
  readonly isGuarded: boolean;
}

interface Step extends Owner {
  readonly pattern: number;
  readonly before: number;
  readonly depth: number;
  readonly join: Join;
  flags: number;
}

/** Collects the steps of all phrases, each distinct one once. */
export class StepCollector {
  private readonly found: Step[] = [];
  private readonly known = new Map<string, number>();

  add(
    pieces: readonly { readonly pattern: number; readonly join: Join }[],
    owner: Owner & { readonly numberBefore: boolean; readonly numberAfter: boolean },
  ): void {
    const always =
      (owner.isException ? StepFlag.isException : 0) | (owner.isGuarded ? StepFlag.isGuarded : 0);
    let before = -1;
    pieces.forEach(({ pattern, join }, depth) => {
      const isLast = depth === pieces.length - 1;
      const own =
        (depth === 0 && owner.numberBefore ? StepFlag.numberBefore : 0) |
        (isLast && owner.numberAfter ? StepFlag.numberAfter : 0);
      const key = [owner.group, always, before, pattern, join, own].join();
      let step = this.known.get(key);
      if (step === undefined) {
        step = this.found.push({ ...owner, pattern, before, depth, join, flags: always | own }) - 1;
        this.known.set(key, step);
      }
      this.found[step]!.flags |= isLast ? StepFlag.ends : StepFlag.goesOn;
      before = step;
    });
  }

  table(patternCount: number): StepTable {
    const { found } = this;
    const start = new Int32Array(patternCount + 1);
    for (const { pattern } of found) start[pattern + 1]!++;
    for (let pattern = 0; pattern < patternCount; pattern++) start[pattern + 1]! += start[pattern]!;
    // A later piece must see where the earlier one stood before, not where it stands now.
    const order = Int32Array.from(found.keys()).sort(
      (a, b) => found[a]!.pattern - found[b]!.pattern || found[b]!.depth - found[a]!.depth || a - b,
    );
    return {
      start,
      steps: order,
      before: Int32Array.from(found, ({ before }) => before),
      join: Uint8Array.from(found, ({ join }) => join),
      flags: Uint8Array.from(found, ({ flags }) => flags),
      target: Uint16Array.from(found, ({ target }) => target),
      language: Uint8Array.from(found, ({ language }) => language),
      group: Int32Array.from(found, ({ group }) => group),
    };
  }
}
