import AhoCorasick from 'modern-ahocorasick';
import { openPhrase, type Pack } from '../../lib/pack';
import type { CorpusPost } from '../evaluation/corpus';
import { BayesClassifier } from './bayes';

/** What anybody would have to do with a text at least: the measure of all the others. */
export function floor(text: string): number {
  return native(text).length;
}

function native(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** How a first version would search: `includes` for every phrase. Finds no gap, no edge, no missing mark. */
export function createIncludes(pack: Pack): (text: string) => number {
  const phrases = writtenPhrases(pack);
  return (text) => {
    const plain = native(text);
    let found = 0;
    for (const phrase of phrases) if (plain.includes(phrase)) found++;
    return found;
  };
}

/** The second version: one regular expression of all phrases. */
export function createRegExp(pack: Pack): (text: string) => number {
  const escaped = writtenPhrases(pack).map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const all = new RegExp(escaped.join('|'), 'gu');
  return (text) => native(text).match(all)?.length ?? 0;
}

/** The third: a library made for searching many words at once. The same words, as it finds them: in words too. */
export function createAhoCorasick(pack: Pack): (text: string) => number {
  const matcher = new AhoCorasick(writtenPhrases(pack));
  return (text) => matcher.count(native(text));
}

/** No list of phrases at all: natural's Bayes classifier, trained on the given posts, as it comes. */
export function createBayes(posts: readonly Pick<CorpusPost, 'label' | 'text'>[]): (text: string) => number {
  const bayes = new BayesClassifier();
  for (const { label, text } of posts) bayes.addDocument(wordsOf(text), label === 'lure' ? 'lure' : 'other');
  bayes.train();
  return (text) => bayes.classify(wordsOf(text)).length;
}

function wordsOf(text: string): readonly string[] {
  return native(text).split(/[^\p{L}\p{M}\p{N}]+/u);
}

/** Every way of writing a flag's phrases, where they have several pieces those of the longest one. */
function writtenPhrases({ languages }: Pack): readonly string[] {
  const written = new Set<string>();
  for (const { phrases, words } of Object.values(languages))
    for (const phrase of Object.values(phrases).flat())
      for (const { pieces } of openPhrase(typeof phrase === 'string' ? phrase : phrase.phrase, words)) {
        const longest = pieces
          .map(({ words }) => words.map(({ text }) => native(text)))
          .sort(([a = ''], [b = '']) => b.length - a.length)[0];
        for (const word of longest ?? []) written.add(word);
      }
  return [...written];
}
