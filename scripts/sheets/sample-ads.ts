import { createDetector } from '../../lib/detect';
import { compilePack } from '../../lib/pack';
import type { LanguageTag } from '../../lib/words';
import type { SitePostInput } from '../../tests/site';
import { readCorpus } from '../evaluation/corpus';
import { buildPack } from '../rules-files';

/** For each language the open corpus's lure with the most signs: the card that has most to say. */
export function sampleAds(tags: readonly LanguageTag[]): readonly SitePostInput[] {
  const detect = createDetector(compilePack(buildPack().pack));
  const lures = readCorpus('tests/corpus')
    .filter(({ label, half }) => label === 'lure' && half === 'open')
    .map(({ lang, text }) => ({ lang, text, signs: detect({ text }).flags.length }))
    .sort((a, b) => b.signs - a.signs);
  return tags.map((tag) => {
    const best = lures.find(({ lang }) => lang === tag);
    if (best === undefined) throw new Error(`The corpus has no lure in ${tag}.`);
    return {
      id: `sheet-${tag.toLowerCase()}`,
      author: 'Practice page',
      label: 'lure',
      lang: tag,
      expect: 'card',
      text: best.text,
    };
  });
}
