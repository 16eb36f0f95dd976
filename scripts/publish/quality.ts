import type { Pack } from '../../lib/pack';
import type { CorpusPost } from '../evaluation/corpus';
import { evaluate } from '../evaluation/evaluate';
import { type Floor, targetsOf } from '../evaluation/floor';
import { Refusal } from './refusal';

/** What a pack is measured on. */
export interface Yardstick {
  readonly posts: readonly CorpusPost[];
  readonly floor: Floor;
}

/** How far a pack reaches each target, a line each. @throws Refusal when one falls */
export function measured(pack: Pack, { posts, floor }: Yardstick): readonly string[] {
  const heldBack = posts.filter(({ half, lang }) => half === 'held-back' && pack.languages[lang]);
  if (heldBack.length === 0)
    throw new Refusal('There is no corpus to test the pack on: tests/corpus is empty.');
  const targets = targetsOf(evaluate(pack, heldBack), floor);
  const lines = targets.map(
    ({ name, reached, bound, isMet }) =>
      `  ${isMet ? 'reached' : 'FALLEN '} ${name.padEnd(28)} ${percent(reached)} (bound ${percent(bound)})`,
  );
  const fallen = targets.filter(({ isMet }) => !isMet).length;
  if (fallen > 0)
    throw new Refusal(
      [
        'The pack is worse than tests/corpus/floor.yaml allows. Nothing was published.',
        ...lines,
        'See npm run --silent eval -- --failures.',
      ].join('\n'),
    );
  return lines;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`.padStart(6);
}
