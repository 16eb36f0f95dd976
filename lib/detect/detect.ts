import type { CompiledPack } from '../pack';
import type { Facts } from './fact-tests';
import { createContactFinder } from './facts/contacts';
import { guessLanguage } from './facts/language';
import { createPayReader } from './facts/pay';
import { findPlaces } from './facts/places';
import { createFieldReader, evidenceOf, type Field, type Judged } from './fields';
import { createFlagReader } from './flags';
import { createMatcher } from './match';
import type { Evidence, Verdict } from './types';
import { weigh } from './weigh';

export interface JudgeInput extends Judged {
  /** ISO code of the reader's country: places there are home. Without it, the countries of the post's language are. */
  readonly home?: string;
}

/**
 * Makes the judge of a compiled pack. Pure: the same post gets the same verdict. Linear in the text; never throws on any text.
 */
export function createDetector(pack: CompiledPack): (post: JudgeInput) => Verdict {
  const readFields = createFieldReader(createMatcher(pack));
  const findContacts = createContactFinder(pack.knowledge);
  const readPay = createPayReader(pack);
  const readFlags = createFlagReader(pack);
  const homesOf = pack.languages.map(({ homes }) => new Set(homes));
  return (post) => {
    const fields = readFields(post);
    const spoken = guessLanguage(fields);
    const homes = post.home ? new Set([post.home]) : (homesOf[spoken] ?? NOWHERE);
    const facts: Facts = {
      homes,
      pays: readPay(fields, homes),
      places: findPlaces(pack.knowledge, fields, homes),
      contacts: findContacts(fields, post),
      jobs: hitsOf(fields, 'job'),
      ages: hitsOf(fields, 'age').map(({ evidence }) => evidence),
    };
    const { level, score, flags } = weigh(pack.knowledge, readFlags(fields, facts));
    const language = pack.languages[spoken]?.tag;
    return language === undefined
      ? { level, score, flags, pack: pack.version }
      : { level, score, flags, language, pack: pack.version };
  };
}

const NOWHERE: ReadonlySet<string> = new Set();

function hitsOf(
  fields: readonly Field[],
  kind: 'job' | 'age',
): { readonly id: string; readonly evidence: Evidence }[] {
  const found: { readonly id: string; readonly evidence: Evidence }[] = [];
  for (const field of fields)
    for (const { id, start, end } of field.hits[kind])
      found.push({ id, evidence: evidenceOf(field, start, end) });
  return found;
}
