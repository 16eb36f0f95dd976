import type { CompiledPack } from '../pack';
import { createFactTesters, type Facts, type Met } from './fact-tests';
import { evidenceOf, type Field } from './fields';
import { createPhraseFilter } from './negation';
import type { Evidence } from './types';

/** Which flags a post meets, by phrase and by fact, and the words that show each. */
export function createFlagReader(pack: CompiledPack): (fields: readonly Field[], facts: Facts) => Met {
  const standing = createPhraseFilter(pack.knowledge.flags);
  const testers = createFactTesters(pack);
  return (fields, facts) => {
    const met = new Map<string, Evidence[]>();
    for (const field of fields)
      for (const { id, start, end } of standing(field))
        evidenceFor(met, id).push(evidenceOf(field, start, end));
    for (const { id, test } of testers) {
      const evidence = test(facts, met);
      if (evidence) addAll(evidenceFor(met, id), evidence);
    }
    return met;
  };
}

function evidenceFor(met: Map<string, Evidence[]>, id: string): Evidence[] {
  const known = met.get(id);
  if (known) return known;
  const made: Evidence[] = [];
  met.set(id, made);
  return made;
}

/** One by one: a list may be longer than a call takes arguments. */
function addAll(to: Evidence[], evidence: readonly Evidence[]): void {
  for (const one of evidence) to.push(one);
}
