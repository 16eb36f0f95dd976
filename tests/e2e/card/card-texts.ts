import { languageChoice } from '../../../lib/card';
import type { Verdict } from '../../../lib/detect';
import type { CardText } from '../../../lib/messages';
import { LANGUAGES_WITH_TEXTS, type LanguageTag } from '../../../lib/words';
import { buildPack } from '../../../scripts/rules-files';
import { CAUTION, cardTextOf, hit, LURE, wordsIn } from '../../card/card-texts';

const { pack } = buildPack();

/** How a sign is written in a language: its first example. */
function written(tag: LanguageTag, flag: string): string {
  const of = (language: string) =>
    pack.examples.find((one) => one.language === language && one.flag === flag && one.expect === 'match');
  return (of(tag) ?? of('en'))!.text.slice(0, 40); // English has an example of each sign
}

function verdictsIn(tag: LanguageTag): { caution: Verdict; danger: Verdict } {
  const [place, pay, interview, contact] = (
    ['hotspot-destination', 'pay-above-norm', 'no-interview', 'messaging-only'] as const
  ).map((flag) => written(tag, flag)) as [string, string, string, string]; // one each
  return {
    caution: {
      ...CAUTION,
      flags: [hit('overseas-work', 'place', 1.5, place), hit('messaging-only', 'contact', 0.8, contact)],
    },
    danger: {
      ...LURE,
      flags: [
        hit('hotspot-destination', 'place', 2.4, place),
        hit('pay-above-norm', 'bait', 2, pay),
        hit('no-interview', 'low-bar', 1.2, interview),
        hit('messaging-only', 'contact', 1, contact),
      ],
    },
  };
}

/** What cards really say in a language: interface texts, and the rules' own words for their signs. */
function textsIn(tag: LanguageTag): Readonly<Record<'caution' | 'danger' | 'chip', CardText>> {
  const words = wordsIn(tag);
  const language = { value: tag, origin: 'person', fixed: false } as const;
  const source = {
    words,
    exit: 'https://www.wikipedia.org/',
    flagTexts: (id: string) => pack.languages[tag]?.texts[id],
    languages: languageChoice({ language }, words),
  };
  const { caution, danger } = verdictsIn(tag);
  return {
    caution: cardTextOf(caution, source),
    danger: cardTextOf(danger, source),
    chip: cardTextOf(danger, { ...source, shape: 'chip' }),
  };
}

/** Past the composing, straight into the card: its own layout must hold too. */
function hostileDanger(): CardText {
  const { danger } = textsIn('en');
  const towers = `Z${'\u0351\u0321\u0344'.repeat(300)}`;
  const texts = [towers, 'w'.repeat(3_000), '🔥💸'.repeat(500), '\u202e<script>desrever</script>'];
  return {
    ...danger,
    signs: texts.map((text, index) => ({ ...danger.signs[index]!, words: [text, `Telegram ${index}`] })),
  };
}

/** By name: `km-danger`, `ar-caution`, `hostile-danger`. */
export const TEXTS: Readonly<Record<string, CardText>> = {
  ...Object.fromEntries(
    LANGUAGES_WITH_TEXTS.flatMap((tag) =>
      Object.entries(textsIn(tag)).map(([name, text]) => [`${tag}-${name}`, text]),
    ),
  ),
  'hostile-danger': hostileDanger(),
};
