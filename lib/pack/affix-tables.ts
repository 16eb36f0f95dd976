import { codeOf, FoldBuffers, fold } from '../text';
import { buildTrie, type Spellings, sideBySide, type Trie } from './double-array';
import type { Language } from './schema';

/** What languages glue onto the beginnings of their words, or onto their ends. */
export interface AffixTable {
  readonly trie: Trie;
  /** The affixes' letters in the trie's order, as the matcher sees them; those of endings from the last to the first. */
  readonly spellings: Spellings;
  /** By a state's output: bit n says that the pack's language group n glues this on. */
  readonly masks: Uint32Array;
}

export interface AffixTables {
  readonly before: AffixTable;
  readonly after: AffixTable;
}

/** @param affixes by group of languages that share theirs; 32 at most */
export function affixTables(affixes: readonly Language['affixes'][]): AffixTables {
  const buffers = new FoldBuffers();
  /** Without marks, in the script's settled letters. */
  const codesOf = (affix: string): Uint16Array => {
    const { units, length } = fold(affix, buffers);
    return Uint16Array.from(units.subarray(0, length), codeOf);
  };
  return {
    before: tableOf(affixes.map(({ before }) => before.map(codesOf))),
    after: tableOf(affixes.map(({ after }) => after.map((suffix) => codesOf(suffix).reverse()))),
  };
}

function tableOf(affixes: readonly (readonly Uint16Array[])[]): AffixTable {
  const all = affixes.flatMap((list, group) => list.map((codes) => ({ codes, bit: 1 << group })));
  const { trie, order } = buildTrie(sideBySide(all.map(({ codes }) => codes)));
  const ordered = Array.from(order, (place) => all[place]!);
  const masks = new Uint32Array(ordered.length + 1);
  for (let at = 0, first = 0; at < ordered.length; at++) {
    masks[first + 1]! |= ordered[at]!.bit;
    if (trie.isLast[at] !== 0) first = at + 1;
  }
  return { trie, spellings: sideBySide(ordered.map(({ codes }) => codes)), masks };
}
