import { Kind, type Scan } from '../../../text';
import { isWordStart, type Lexicon, Role } from '../lexicon';
import { charactersAt, codeAt, isDigitAt, kindAt, skipSpaces } from '../scan-at';
import type { Stretch, Sum } from './sums';

/** Units between a word for pay and its sum: “lương cứng tháng đầu từ 20 triệu”. */
export const NEAR = 30;
/** Units of a bare number's word for pay: “เงินเดือนเริ่มต้นประมาณ 15,000”. */
const NEAR_BARE = 18;
/** Units from a sum to a word for pay behind it: “20tr lương cứng”. */
const BEHIND = 12;

/** A bare number below counts people or pieces. */
const LEAST_BARE = 1000;

/** What stands around the sums of a text, in units of its scan and in order. */
export interface Surroundings {
  readonly scan: Scan;
  readonly lexicon: Lexicon;
  readonly payWords: readonly Stretch[];
  /** Names of kinds of work. */
  readonly jobs: readonly Stretch[];
}

/** `said` by a word for pay or by a period, `likely` by nothing but a kind of work that the text names. */
export type Meaning = 'said' | 'likely' | 'none';

/**
 * Whether a sum is pay, by the words around it: a word for pay governs what comes behind it, up to a word for other money
 * (a price, a fee, rent); a period makes pay of what no word speaks for.
 */
export function meaningOf(sum: Sum, around: Surroundings): Meaning {
  const { scan, lexicon, payWords, jobs } = around;
  const isNamed = sum.currencies.length > 0 || sum.hasUnit;
  if (isOtherBehind(scan, sum.amountEnd, lexicon) || isOtherBehind(scan, sum.end, lexicon)) return 'none';
  const pay = lastBefore(payWords, sum.start, (stretch) => !isPeriod(stretch, scan, lexicon));
  const other = otherMoneyBefore(scan, sum.start, pay, lexicon);
  const isBeside = sum.period?.isBeside === true;
  if (pay !== undefined && pay > other)
    return isNamed || isBeside || isOpenTo(scan, pay, sum.start) ? 'said' : 'none';
  if (other >= 0) return 'none';
  if (sum.period && (isNamed || isBeside || (sum.period.end === 0 && sum.low >= LEAST_BARE))) return 'said';
  if (isNamed && isPayBehind(scan, payWords, sum.end, lexicon)) return 'said';
  return isOfWork(sum, isNamed, jobs) ? 'likely' : 'none';
}

/** “Chat agent 1100$”: an ad's own sum, where it names work. A bare number must stand right behind the work: “แม่บ้าน 12,000”. */
function isOfWork(sum: Sum, isNamed: boolean, jobs: readonly Stretch[]): boolean {
  if (isNamed) return jobs.length > 0;
  if (sum.period || sum.low < LEAST_BARE) return false;
  const last = jobs[firstEndingBehind(jobs, sum.start) - 1];
  return last !== undefined && sum.start - last[1] <= 1;
}

/** Where the last word for pay before a sum ends, near enough. */
function lastBefore(
  payWords: readonly Stretch[],
  start: number,
  counts: (stretch: Stretch) => boolean,
): number | undefined {
  for (let at = firstEndingBehind(payWords, start) - 1; at >= 0; at--) {
    const stretch = payWords[at]!;
    if (start - stretch[1] >= NEAR) return undefined;
    if (counts(stretch)) return stretch[1];
  }
  return undefined;
}

/** “เดือนละ”, “per bulan”: such words say when, and what is paid then may be rent. */
function isPeriod([start, end]: Stretch, scan: Scan, lexicon: Lexicon): boolean {
  return lexicon.at(scan, start, Role.period)?.end === end;
}

/** The place of the first stretch that ends behind there. */
function firstEndingBehind(stretches: readonly Stretch[], at: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (stretches[middle]![1] <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where the last word for other money before a sum ends, -1 for none near.
 * @param pay where the word for pay before it ends: what is added to pay is pay too, “เงินเดือน+ค่าคอม 25,000”
 */
function otherMoneyBefore(scan: Scan, start: number, pay: number | undefined, lexicon: Lexicon): number {
  let last = -1;
  for (let at = Math.max(0, start - NEAR); at < start; at++) {
    if (kindAt(scan, at) > Kind.joined || !isWordStart(scan, at)) continue;
    const end = lexicon.at(scan, at, Role.otherMoney)?.end;
    if (end === undefined || end > start || isAdded(scan, pay, at)) continue;
    last = Math.max(last, end);
  }
  return last;
}

function isAdded(scan: Scan, pay: number | undefined, at: number): boolean {
  return pay !== undefined && at > pay && at - pay <= 3 && charactersAt(scan, pay, at - pay).includes('+');
}

/** “5tr tiền cọc”, “1jt/kepala”: a word for other money right behind the sum, and no number of its own: “月薪5万 房补8000”. */
function isOtherBehind(scan: Scan, end: number, lexicon: Lexicon): boolean {
  return [end, skipSpaces(scan, end)].some((at) => {
    const other = lexicon.at(scan, at, Role.otherMoney);
    return other !== undefined && !isDigitAt(scan, skipSpaces(scan, other.end));
  });
}

function isPayBehind(scan: Scan, payWords: readonly Stretch[], end: number, lexicon: Lexicon): boolean {
  const next = payWords[firstEndingBehind(payWords, end)];
  if (!next || isPeriod(next, scan, lexicon)) return false;
  const [start] = next;
  return start >= end && start - end < BEHIND && isOpenTo(scan, end, start);
}

const CLAUSE_ENDS: ReadonlySet<number> = /* @__PURE__ */ new Set(
  [...',;、'].map((sign) => sign.charCodeAt(0)),
);

/** Whether nothing but words, in one clause, stands between: no other number, comma or sentence end. */
function isOpenTo(scan: Scan, from: number, to: number): boolean {
  if (to - from > NEAR_BARE) return false;
  for (let at = from; at < to; at++) {
    const kind = kindAt(scan, at);
    if (kind === Kind.line || kind === Kind.sentenceEnd || isDigitAt(scan, at)) return false;
    if (CLAUSE_ENDS.has(codeAt(scan, at))) return false;
  }
  return true;
}
