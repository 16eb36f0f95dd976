import type { CompiledPack } from '../pack';
import { createAsideFilter } from './asides';
import { createExceptionTesters, createFactTesters, type Met } from './fact-tests';
import type { Facts } from './facts/facts';
import { evidenceOf, type Field } from './fields';
import { createPhraseFilter } from './negation';
import type { Evidence } from './types';
import { mayBeOffer } from './weigh';

/** Which flags a post meets, by phrase and by fact, and the words that show each. */
export function createFlagReader(pack: CompiledPack): (fields: readonly Field[], facts: Facts) => Met {
  const standing = createPhraseFilter(pack.knowledge.flags);
  const withoutAsides = createAsideFilter(pack.knowledge.flags);
  const testers = createFactTesters(pack);
  const exceptions = createExceptionTesters(pack);
  return (fields, facts) => {
    const met = new Map<string, { readonly evidence: Evidence[]; share: number }>();
    const signOf = (id: string) => {
      const known = met.get(id);
      if (known) return known;
      const made = { evidence: [], share: 0 };
      met.set(id, made);
      return made;
    };
    for (const field of fields)
      for (const { id, start, end } of withoutAsides(standing(field), field)) {
        const sign = signOf(id);
        sign.evidence.push(evidenceOf(field, start, end));
        sign.share = 1;
      }
    for (const { id, test, askedOf } of testers) {
      // Most posts show nothing, and of those nothing more is read.
      if (askedOf !== 'everything' && met.size === 0 && facts.jobs.length === 0) break;
      if (
        askedOf === 'what may be an offer' &&
        (met.get(id)?.share === 1 || !mayBeOffer(met, pack.knowledge))
      )
        continue;
      const shown = test(facts, met);
      if (!shown) continue;
      const sign = signOf(id);
      // One by one: a list may be longer than a call takes arguments.
      for (const one of shown.evidence) sign.evidence.push(one);
      sign.share = Math.max(sign.share, shown.share);
    }
    for (const { id, test } of exceptions) if (met.has(id) && test(facts, met)) met.delete(id);
    return met;
  };
}
