import { Kind, type Scan } from '../../../text';
import { isWordStart, type Lexicon, type Period, Role } from '../lexicon';
import { charactersAt, codeAt, isDigitAt, kindAt, skipSpaces } from '../scan-at';

/** What a sum is paid for. */
export interface PayPeriod {
  readonly unit: Period;
  /** How many of them: “7tr/26 công” is for 26 days. */
  readonly count: number;
  /** Whether nothing but a space or slash stands between. */
  readonly isBeside: boolean;
  /** Unit of the scan, one past the last; 0 for one that stands before. */
  readonly end: number;
}

/** Units between a sum and its period: “800 USD net per month”, “mỗi tháng từ 20 triệu”. */
const REACH = 10;
/** The same where no spaces are written, in weights: a Han character is a word, Thai and Khmer letters are parts of one. */
const REACH_JOINED = 6;
const HAN = 3;
const FIRST_HAN = 0x3400;
/** Units of the longest word for a period, such as “setiap bulan”. */
const LONGEST = 16;
const MOST_COUNTED = 31;
/** Units between a sum and the count of its period: “420$ ក្នុង១ខែ”. */
const NEAR_COUNT = 6;

/** “/month”, “a week”, “một tháng”, “/26 ngày”: the period behind a sum, in the same clause. */
export function periodAfter(scan: Scan, at: number, lexicon: Lexicon): PayPeriod | undefined {
  let joined = 0;
  for (let next = at; next < scan.length && next - at <= REACH && joined <= REACH_JOINED; next++) {
    if (isDigitAt(scan, next)) return countedAt(scan, at, next, lexicon);
    if (endsClause(scan, next)) return undefined;
    const found = isWordStart(scan, next) ? periodAt(scan, next, lexicon) : undefined;
    if (found?.word.period)
      return { unit: found.word.period, count: 1, isBeside: next - at <= 1, end: found.end };
    joined += joinedWeight(scan, next);
  }
  return undefined;
}

/** “/month”, “/ month”, “per month”. */
function periodAt(scan: Scan, at: number, lexicon: Lexicon): ReturnType<Lexicon['at']> {
  const found = lexicon.at(scan, at, Role.period);
  if (found || codeAt(scan, at) !== SLASH) return found;
  return lexicon.at(scan, skipSpaces(scan, at + 1), Role.period | Role.countedPeriod);
}
const SLASH = 47;

function joinedWeight(scan: Scan, at: number): number {
  if (kindAt(scan, at) !== Kind.joined) return 0;
  return codeAt(scan, at) >= FIRST_HAN ? HAN : 1;
}

/** “10tr/1 tháng”, “300k/8 tiếng”, “7tr/26 công”. */
function countedAt(scan: Scan, at: number, number: number, lexicon: Lexicon): PayPeriod | undefined {
  if (number - at > NEAR_COUNT) return undefined;
  const digits = /^\d{1,2}(?!\d)/.exec(charactersAt(scan, number, 3))?.[0];
  const count = Number(digits);
  if (!digits || count < 1 || count > MOST_COUNTED) return undefined;
  // “8tr 2 tháng đầu” are no four a month.
  if (count > 1 && codeAt(scan, number - 1) !== SLASH) return undefined;
  const next = skipSpaces(scan, number + digits.length);
  const found = lexicon.at(scan, next, Role.period | Role.countedPeriod);
  if (!found?.word.period) return undefined;
  return { unit: found.word.period, count, isBeside: true, end: found.end };
}

/** “月薪8000”, “per bulan 5 juta”, “วันละ 500”, “1 ngày 800k”: the period before a sum, in the same clause. */
export function periodBefore(scan: Scan, at: number, from: number, lexicon: Lexicon): PayPeriod | undefined {
  let joined = 0;
  for (let end = at; end > from && at - end <= REACH && joined <= REACH_JOINED; end--) {
    const isNext = at - end <= 1;
    const wordAt = (roles: number): Period | undefined => wordEndingAt({ scan, end, from, roles, lexicon });
    const isPeriod = isNext || kindAt(scan, end - 1) === Kind.joined;
    const period = isPeriod ? wordAt(Role.period) : undefined;
    if (period) return { unit: period, count: 1, isBeside: isNext, end: 0 };
    // “ថ្ងៃ 15”, “1 ម៉ោង 7-9”: such words make a period of a sum, but no sum of a number.
    const other = wordAt(Role.leadingPeriod) ?? (isNext ? wordAt(Role.countedPeriod) : undefined);
    if (other) return { unit: other, count: 1, isBeside: false, end: 0 };
    if (isDigitAt(scan, end - 1) || endsClause(scan, end - 1)) return undefined;
    joined += joinedWeight(scan, end - 1);
  }
  return undefined;
}

interface Ending {
  readonly scan: Scan;
  readonly end: number;
  /** Nothing before this belongs to the sum. */
  readonly from: number;
  readonly roles: number;
  readonly lexicon: Lexicon;
}

/** The period that a word ending there says. A number before it counts it: “8 tuần hưởng 6tr” is for eight weeks, “1 ngày” a day. */
function wordEndingAt({ scan, end, from, roles, lexicon }: Ending): Period | undefined {
  if (kindAt(scan, end - 1) > Kind.joined) return undefined;
  for (let start = Math.max(from, end - LONGEST); start < end; start++) {
    if (!isWordStart(scan, start)) continue;
    const found = lexicon.at(scan, start, roles);
    if (found?.end !== end) continue;
    const isOne = numberBefore(scan, start) === '1';
    if (roles === Role.countedPeriod ? isOne : !isCounted(scan, start, lexicon)) return found.word.period;
  }
  return undefined;
}

/** “8 tuần”, “កន្លះថ្ងៃ”. */
function isCounted(scan: Scan, at: number, lexicon: Lexicon): boolean {
  if (numberBefore(scan, at) !== '') return true;
  const end = codeAt(scan, at - 1) === SPACE ? at - 1 : at;
  for (let start = Math.max(0, end - LONGEST_NUMBER); start < end; start++)
    if (isWordStart(scan, start) && lexicon.at(scan, start, Role.number)?.end === end) return true;
  return false;
}
const LONGEST_NUMBER = 8;

function numberBefore(scan: Scan, at: number): string {
  let digits = '';
  for (
    let next = codeAt(scan, at - 1) === SPACE ? at - 2 : at - 1;
    next >= 0 && isDigitAt(scan, next);
    next--
  )
    digits = String.fromCharCode(codeAt(scan, next)) + digits;
  return digits;
}
const SPACE = 32;

const CLAUSE_ENDS: ReadonlySet<number> = /* @__PURE__ */ new Set(
  [...',;、'].map((sign) => sign.charCodeAt(0)),
);

function endsClause(scan: Scan, at: number): boolean {
  const kind = kindAt(scan, at);
  return kind === Kind.line || kind === Kind.sentenceEnd || CLAUSE_ENDS.has(codeAt(scan, at));
}
