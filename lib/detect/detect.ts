import type { CompiledPack } from '../pack';
import { createFactReader } from './facts/facts';
import { createFieldReader, type Judged } from './fields';
import { createFlagReader } from './flags';
import { createLanguageReader } from './languages';
import { createMatcher } from './match';
import { createSecondOpinion } from './second-opinion';
import type { Verdict } from './types';
import { weigh } from './weigh';

export interface JudgeInput extends Judged {
  /** ISO code of the reader's country: places there are home, as are those in the countries of the post's language. */
  readonly home?: string;
}

/**
 * Makes the judge of a compiled pack. Pure: the same post gets the same verdict. Linear in the text; never throws on any text.
 */
export function createDetector(pack: CompiledPack): (post: JudgeInput) => Verdict {
  const readFields = createFieldReader(createMatcher(pack));
  const readLanguages = createLanguageReader(pack);
  const readFacts = createFactReader(pack);
  const readFlags = createFlagReader(pack);
  const opinionOf = pack.secondOpinion && createSecondOpinion(pack.secondOpinion);
  return (post) => {
    const { fields, language: spoken } = readLanguages(readFields(post));
    const facts = readFacts(fields, post, { language: spoken, home: post.home });
    const characters = fields.reduce((sum, { folded }) => sum + folded.original.length, 0);
    const { level, score, flags } = weigh(pack.knowledge, readFlags(fields, facts), {
      characters,
      ...(opinionOf ? { askOpinion: () => opinionOf(fields.map(({ folded }) => folded)) } : {}),
    });
    const language = pack.languages[spoken]?.tag;
    return language === undefined
      ? { level, score, flags, pack: pack.version }
      : { level, score, flags, language, pack: pack.version };
  };
}
