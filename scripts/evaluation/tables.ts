import type { Pack } from '../../lib/pack';
import { LABELS, type Label } from './corpus';
import type { Evaluation, RatesWithPrecision } from './evaluate';
import type { Rate, Rates } from './measure';
import type { TwoOpinions } from './second-opinion';

/** Below this many lures a share says nothing: only the counts are shown. */
const FEWEST_LURES = 30;

const NAMES: Readonly<Record<Label, string>> = {
  lure: 'lures',
  legit_job: 'honest ads',
  awareness: 'warnings, survivors',
  other: 'ordinary posts',
};

/** The evaluation as a person reads it. */
export function evaluationTable(result: Evaluation, pack: Pack, posts: number): string {
  return [
    `Pack ${result.pack}, ${posts} posts (${result.note}). Share, hits of n, 95 % Wilson interval.`,
    'Aims: lures warned at least 95 % (each language 85 %), danger 70 %; honest ads at most 3 %, danger 0.3 %; warnings and survivors 2 %.',
    '',
    ...section('Held back: posts that nobody read who wrote phrases or weights', result.heldBack),
    precision(result.heldBack),
    ...section(
      'Of these, posts written when the rules stood, by authors who had seen neither rules nor corpus',
      result.fresh,
    ),
    ...section(
      'Held back and disguised, each post in twelve ways (so the interval is too narrow)',
      result.heldBackDisguised,
    ),
    '',
    `Language by language, weakest first; a share only from ${FEWEST_LURES} lures on. “all” is the whole corpus, of which half was open to who wrote the phrases.`,
    ...byLanguage(result, pack),
    '',
    ...section('The whole corpus, with the half that phrases were written from', result.all),
    precision(result.all),
    ...section('The whole corpus, disguised', result.disguised),
    ...Object.entries(result.disguises).map(
      ([disguise, rates]) => `    ${disguise.padEnd(36)} lures warned ${show(rates.lure.caution)}`,
    ),
  ].join('\n');
}

/** What the second opinion is worth. */
export function opinionTable({ without, withOpinion }: TwoOpinions): string {
  return [
    ...section('Held back, by the signs alone', without),
    '',
    ...section('Held back, with the second opinion', withOpinion),
  ].join('\n');
}

/** One line a threshold: what is warned of at it. */
export function thresholdTable(rows: readonly { readonly caution: number; readonly rates: Rates }[]): string {
  return rows
    .map(({ caution, rates }) => {
      const counts = LABELS.map(
        (label) => `${NAMES[label]} ${rates[label].caution.hits} of ${rates[label].caution.n}`,
      );
      return `caution from ${caution.toFixed(2)}: ${counts.join(', ')}`;
    })
    .join('\n');
}

/** One line a language: of the whole corpus and of its held-back half, lures warned, and of the half the false alarms. */
function byLanguage({ languages, languagesWhole }: Evaluation, pack: Pack): readonly string[] {
  const share = ({ hits, n }: Rate) => (n === 0 ? 0 : hits / n);
  const found = (tag: string) => languages[tag]!.lure.caution;
  return Object.keys(languages)
    .sort((a, b) => share(found(a)) - share(found(b)))
    .map((tag) => {
      const held = languages[tag]!;
      const whole = languagesWhole[tag]!.lure;
      const of = ({ hits, n }: Rate) => `${hits} of ${n}`.padStart(8);
      const all = whole.caution.n < FEWEST_LURES ? of(whole.caution) : show(whole.caution);
      return [
        `  ${tag.padEnd(8)} lures, held back ${of(held.lure.caution)}, danger ${of(held.lure.danger)}; all ${all}`,
        `honest ${of(held.legit_job.caution)}, warnings ${of(held.awareness.caution)}, ordinary ${of(held.other.caution)}`,
        pack.languages[tag]?.name ?? 'no rules',
      ].join('; ');
    });
}

function section(title: string, rates: Rates): readonly string[] {
  const isFew = rates.lure.caution.n < FEWEST_LURES;
  return [
    title,
    ...LABELS.map(
      (label) =>
        `  ${NAMES[label].padEnd(20)} warned ${show(rates[label].caution, isFew ? 'few' : 'enough')}   danger ${show(rates[label].danger, isFew ? 'few' : 'enough')}`,
    ),
  ];
}

function precision({ precision: { 20: at20, 100: at100 } }: RatesWithPrecision): string {
  return `  of 100 warnings right: ${percent(at20)} at 20 honest ads per lure, ${percent(at100)} at 100\n`;
}

function show({ hits, n, low, high }: Rate, posts: 'few' | 'enough' = 'enough'): string {
  const counts = `${hits} of ${n}`.padStart(11);
  return posts === 'few' || n === 0
    ? `${counts} (too few for a share)`
    : `${percent(hits / n).padStart(6)} ${counts} [${percent(low)}, ${percent(high)}]`;
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${(share * 100).toFixed(1)}%`;
}
