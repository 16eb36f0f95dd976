import type { CompiledLanguage } from '../pack';
import { codeOf, type Folded } from '../text';

/** What a language glues onto its words, so that a phrase may have it before or behind. */
export interface Affixes {
  /** Whether the letters from the word's beginning up to this unit are such an affix. */
  before(folded: Folded, at: number): boolean;
  /** Whether the letters from this unit to the word's end are. */
  after(folded: Folded, at: number): boolean;
}

const NONE: Affixes = { before: () => false, after: () => false };

export function createAffixes({ before, after }: CompiledLanguage['affixes']): Affixes {
  if (before.length === 0 && after.length === 0) return NONE;
  const prefixes = new Set(before);
  const suffixes = new Set(after);
  const longestPrefix = Math.max(0, ...before.map(({ length }) => length));
  const longestSuffix = Math.max(0, ...after.map(({ length }) => length));
  return {
    before(folded, at) {
      // Only a word that begins near enough can begin with an affix.
      for (let start = at - 1; start >= at - longestPrefix; start--)
        if (folded.edge[start]) return prefixes.has(letters(folded, start, at));
      return false;
    },
    after(folded, at) {
      for (let end = at + 1; end <= at + longestSuffix; end++)
        if (folded.edge[end]) return suffixes.has(letters(folded, at, end));
      return false;
    },
  };
}

function letters({ units }: Folded, start: number, end: number): string {
  let text = '';
  for (let at = Math.max(0, start); at < end; at++) text += String.fromCharCode(codeOf(units[at]!));
  return text;
}
