import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../scripts/evaluation/corpus';
import { evaluate } from '../../scripts/evaluation/evaluate';
import { readFloor, targetsOf } from '../../scripts/evaluation/floor';
import { buildPack } from '../../scripts/rules-files';

const { pack } = buildPack();
const posts = readCorpus('tests/corpus').filter(
  ({ half, lang }) => half === 'held-back' && pack.languages[lang],
);
const evaluation = evaluate(pack, posts);

describe('the detector on posts that its rules were not written from', () => {
  it('has enough posts to say anything', () =>
    expect(evaluation.heldBack.lure.caution.n).toBeGreaterThanOrEqual(80));

  it.each(targetsOf(evaluation, readFloor()))(
    'reaches what it once did: $name, $reached where the bound is $bound',
    ({ isMet }) => expect(isMet).toBe(true),
  );
});
