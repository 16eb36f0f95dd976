import {
  countedOpinion,
  createDetector,
  createSecondOpinion,
  type FlagHit,
  familiesBeyondTwo,
} from '../../lib/detect';
import { type CompiledPack, compilePack } from '../../lib/pack';
import { fold } from '../../lib/text';
import { buildPack } from '../rules-files';

/** Says, sign by sign, why a text is judged as it is. */
export function explain(text: string): string {
  const { pack } = buildPack();
  const compiled = compilePack(pack);
  const { level, score, flags, language } = createDetector(compiled)({ text });
  const { weights, families } = pack;
  const met = new Set(flags.map(({ id }) => id));
  const sums = new Map<string, number>();
  for (const { family, weight } of flags) sums.set(family, (sums.get(family) ?? 0) + weight);
  const signs = flags.map(({ id, family, weight, evidence }) => {
    const words = evidence.map((one) => `“${one.text}”`).join(', ');
    return `  ${signed(weight)}  ${id} (${family})  ${words}`;
  });
  const pairs = weights.pairs
    .filter((pair) => pair.flags.every((id) => met.has(id)))
    .map(({ flags: both, weight }) => `  ${signed(weight)}  ${both.join(' and ')} together`);
  const capped = [...sums].flatMap(([family, sum]) => {
    const cap = families[family]?.cap ?? 0;
    return Math.abs(sum) > Math.abs(cap) ? [`  ${signed(cap - sum)}  ${family} counts at most ${cap}`] : [];
  });
  const beyond = familiesBeyondTwo(flags);
  return [
    `${level} (${score}), ${language ? (pack.languages[language]?.name ?? language) : 'language not known'}`,
    `  ${signed(weights.bias)}  where every offer begins`,
    ...signs,
    ...pairs,
    beyond > 0 ? `  ${signed(beyond * weights.breadth)}  kinds of sign beyond two: ${beyond}` : '',
    ...capped,
    lengthLine(text.length, score, weights.length),
    ...(score === 0 ? [] : opinionLines(compiled, text, flags)),
    score === 0 ? '  No offer and no signs of three families: nothing is weighed.' : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** Of an offer that shows no sign, no second opinion is asked. */
function opinionLines(
  { secondOpinion, knowledge }: CompiledPack,
  text: string,
  flags: readonly FlagHit[],
): readonly string[] {
  const counts = knowledge.weights.opinion;
  if (!secondOpinion || !counts || !flags.some(({ weight }) => weight > 0)) return [];
  const opinion = createSecondOpinion(secondOpinion)([fold(text)]);
  return [
    `  ${signed(countedOpinion(opinion, counts))}  the second opinion: how the text sounds beside learnt ones (${opinion.toFixed(1)})`,
    `  Before it, signs count at most ${counts.ceiling}.`,
  ];
}

type Length = ReturnType<typeof buildPack>['pack']['weights']['length'];

/** A short ad gains only where it offers plainly, which its flags don't tell: the line says what it may have gained. */
function lengthLine(characters: number, score: number, length: Length): string {
  if (!length || score === 0) return '';
  const { brief, wordy } = length;
  if (characters >= wordy.least) return `  ${signed(-wordy.takes)}  a long text`;
  return characters <= brief.most
    ? `  ${signed(brief.adds)}  a short ad, if it offers in two phrases and shows no honest sign`
    : '';
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
}
