import type { Knowledge } from '../../../pack';
import { Role } from '../../../pack';
import { Kind } from '../../../text';
import { type Field, spanOf } from '../../fields';
import type { Evidence } from '../../types';
import type { Lexicon } from '../lexicon';
import { kindAt, skipSpaces, unitAt } from '../scan-at';
import type { Words } from '../word-tree';
import { createMonthlyReader, type MonthlyReader, type Whose } from './currency';
import { mayBePay, meaningOf, NEAR } from './meaning';
import { type Stretch, type Sum, sumsOf } from './sums';

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
  const monthlyOf = createMonthlyReader(knowledge);
  return (fields, lexicon, whose) => {
    const pays: Pay[] = [];
    for (const field of fields)
      if (field.folded.scan.digits > 0 || field.hits['pay-word'].length > 0)
        addPays(pays, field, lexicon, (sum) => monthlyOf(sum, whose));
    return pays;
  };
}

function addPays(
  pays: Pay[],
  field: Field,
  lexicon: Lexicon,
  monthlyOf: (sum: Sum) => ReturnType<MonthlyReader>,
): void {
  const { scan } = field.folded;
  const payWords = stretchesOf('pay-word', field);
  const words = lexicon.in(scan);
  const { unsaidTimes } = lexicon;
  const around = { words, payWords, jobs: stretchesOf('job', field), unsaidTimes };
  const wanted = { wordy: behind(payWords), bareAt: (start: number) => mayBePay(start, around) };
  for (const sum of sumsOf(words, wanted)) {
    const meaning = meaningOf(sum, around);
    if (meaning === 'none') continue;
    const monthly = monthlyOf(sum) ?? (isUnsaid(sum, words) ? monthlyOf(times(sum, unsaidTimes)) : undefined);
    if (!monthly || (meaning === 'likely' && monthly.high < LEAST_LIKELY)) continue;
    const evidence = spanOf(field, scan.from[sum.start]!, scan.to[sum.end - 1]!);
    const { low, high, currency } = monthly;
    pays.push({ low, high, currency, isUpTo: sum.isUpTo, evidence });
  }
}
/** “월 300”: a bare number that counts nothing else, as those of “월 20일” and “하루 10 시간” do. */
function isUnsaid({ hasUnit, currencies, amountEnd }: Sum, words: Words): boolean {
  if (hasUnit || currencies.length > 0) return false;
  const behind = kindAt(words.text, amountEnd);
  if (behind === Kind.spaced || behind === Kind.joined) return false;
  return words.at(skipSpaces(words.text, amountEnd), Role.countedPeriod) === undefined;
}

function times(sum: Sum, unsaid: number): Sum {
  return { ...sum, low: sum.low * unsaid, high: sum.high * unsaid };
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
