import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCorpus } from '../../scripts/evaluation/corpus';
import { evaluate } from '../../scripts/evaluation/evaluate';
import { buildPack } from '../../scripts/rules-files';

type Share = { readonly warned: number; readonly danger: number };
const floor: Readonly<Record<'lure' | 'legit_job' | 'awareness' | 'other', Share>> & {
  readonly disguised: number;
} = parse(readFileSync('tests/corpus/floor.yaml', 'utf8'));

const { pack } = buildPack();
const posts = readCorpus('tests/corpus').filter(
  ({ half, lang }) => half === 'held-back' && pack.languages[lang],
);
const { heldBack, disguised } = evaluate(pack, posts);
const share = ({ hits, n }: { readonly hits: number; readonly n: number }): number => hits / n;

describe('the detector on posts that its rules were not written from', () => {
  it('has enough posts to say anything', () => expect(heldBack.lure.caution.n).toBeGreaterThanOrEqual(80));

  it('finds as many lures as it once did', () => {
    expect(share(heldBack.lure.caution)).toBeGreaterThanOrEqual(floor.lure.warned);
    expect(share(heldBack.lure.danger)).toBeGreaterThanOrEqual(floor.lure.danger);
  });

  it.each(['legit_job', 'awareness', 'other'] as const)(
    'warns of no more posts that are no lure: %s',
    (label) => {
      expect(share(heldBack[label].caution)).toBeLessThanOrEqual(floor[label].warned);
      expect(share(heldBack[label].danger)).toBeLessThanOrEqual(floor[label].danger);
    },
  );

  it('finds them in disguise too', () =>
    expect(share(disguised.lure.caution)).toBeGreaterThanOrEqual(
      share(heldBack.lure.caution) - floor.disguised,
    ));
});
