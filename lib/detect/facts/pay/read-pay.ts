import type { Knowledge } from '../../../pack';
import { type Field, spanOf } from '../../fields';
import type { Evidence } from '../../types';
import type { Lexicon } from '../lexicon';
import { unitAt } from '../scan-at';
import { monthlyOf, type Whose } from './currency';
import { meaningOf, NEAR } from './meaning';
import { type Stretch, sumsOf } from './sums';

export interface Pay {
  /** USD a month. */
  readonly low: number;
  readonly high: number;
  /** “up to”: the upper end alone is promised. */
  readonly isUpTo: boolean;
  readonly currency: string;
  readonly evidence: Evidence;
}

/**
 * Finds what an ad offers to pay, in USD a month, in the numbers, units and words of its language. Where no currency is written, a
 * number that a word for pay speaks of is one of home's, if pay at home can be that.
 */
export function createPayReader(
  knowledge: Knowledge,
): (fields: readonly Field[], lexicon: Lexicon, whose: Whose) => readonly Pay[] {
  return (fields, lexicon, whose) => {
    const pays: Pay[] = [];
    for (const field of fields)
      if (field.folded.scan.digits > 0 || field.hits['pay-word'].length > 0)
        addPays(pays, field, lexicon, whose, knowledge);
    return pays;
  };
}

function addPays(pays: Pay[], field: Field, lexicon: Lexicon, whose: Whose, knowledge: Knowledge): void {
  const { scan } = field.folded;
  const payWords = stretchesOf('pay-word', field);
  const around = { scan, lexicon, payWords, jobs: stretchesOf('job', field) };
  for (const sum of sumsOf(scan, lexicon, behind(payWords))) {
    const meaning = meaningOf(sum, around);
    if (meaning === 'none') continue;
    const monthly = monthlyOf(sum, whose, knowledge);
    if (!monthly || (meaning === 'likely' && monthly.high < LEAST_LIKELY)) continue;
    const evidence = spanOf(field, scan.from[sum.start]!, scan.to[sum.end - 1]!);
    pays.push({ ...monthly, isUpTo: sum.isUpTo, evidence });
  }
}
/** USD a month: less than that is a tip or a price, if no word says that it is pay. */
const LEAST_LIKELY = 80;

function stretchesOf(kind: 'pay-word' | 'job', { folded, hits }: Field): readonly Stretch[] {
  const { scan, from, to } = folded;
  return hits[kind].map(({ start, end }): Stretch => [unitAt(scan, from[start]!), unitAt(scan, to[end]!)]);
}

/** Where numbers in words are looked for: behind each word for pay, up to the next. */
function behind(payWords: readonly Stretch[]): readonly Stretch[] {
  return payWords.map(([, end], index): Stretch => {
    const next = payWords[index + 1]?.[1] ?? end + NEAR;
    return [end, Math.min(end + NEAR, next)];
  });
}
