import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import type { Evaluation } from './evaluate';
import type { Rate } from './measure';

const share = z.number().check(z.gte(0), z.lte(1));
const shares = z.strictObject({ warned: share, danger: share });
const floorSchema = z.strictObject({
  lure: shares,
  legit_job: shares,
  awareness: shares,
  other: shares,
  disguised: share,
});
/** What must not be lost: shares of the held-back half, and how much less may be found in disguise. */
export type Floor = z.infer<typeof floorSchema>;

export function readFloor(file = 'tests/corpus/floor.yaml'): Floor {
  return floorSchema.parse(parse(readFileSync(file, 'utf8')));
}

export interface Target {
  /** Such as “lures warned of”. */
  readonly name: string;
  readonly reached: number;
  readonly bound: number;
  readonly isMet: boolean;
}

/** Every target of a floor, and whether an evaluation of the held-back half reaches it. */
export function targetsOf(
  { heldBack, heldBackDisguised }: Pick<Evaluation, 'heldBack' | 'heldBackDisguised'>,
  floor: Floor,
): readonly Target[] {
  const warned = shareOf(heldBack.lure.caution);
  return [
    atLeast('lures warned of', warned, floor.lure.warned),
    atLeast('lures called danger', shareOf(heldBack.lure.danger), floor.lure.danger),
    ...(['legit_job', 'awareness', 'other'] as const).flatMap((label) => [
      atMost(`${label} warned of`, shareOf(heldBack[label].caution), floor[label].warned),
      atMost(`${label} called danger`, shareOf(heldBack[label].danger), floor[label].danger),
    ]),
    atLeast('lures warned of in disguise', shareOf(heldBackDisguised.lure.caution), warned - floor.disguised),
  ];
}

function shareOf({ hits, n }: Rate): number {
  return n === 0 ? 0 : hits / n;
}

function atLeast(name: string, reached: number, bound: number): Target {
  return { name, reached, bound, isMet: reached >= bound };
}

function atMost(name: string, reached: number, bound: number): Target {
  return { name, reached, bound, isMet: reached <= bound };
}
