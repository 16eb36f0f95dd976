import { type Period, Role } from '../../../pack';
import { Kind, type Scan } from '../../../text';
import { codeAt, isDigitAt, kindAt, skipSpaces } from '../scan-at';
import type { Found, Words } from '../word-tree';

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
const MOST_COUNTED = 31;
/** Units between a sum and the count of its period: “420$ ក្នុង១ខែ”. */
const NEAR_COUNT = 6;

/** “/month”, “a week”, “một tháng”, “/26 ngày”: the period behind a sum, in the same clause. */
export function periodAfter(words: Words, at: number): PayPeriod | undefined {
  const scan = words.text;
  let joined = 0;
  for (let next = at; next < scan.length && next - at <= REACH && joined <= REACH_JOINED; next++) {
    if (isDigitAt(scan, next)) return countedAt(words, at, next);
    if (endsClause(scan, next)) return undefined;
    const found = periodAt(words, next);
    if (found?.word.period)
      return { unit: found.word.period, count: 1, isBeside: next - at <= 1, end: found.end };
    joined += joinedWeight(scan, next);
  }
  return undefined;
}

/** Whether a period, or a slash or a space and a period, touches the number: most numbers need no closer look. */
export function hasPeriodBeside(words: Words, start: number, end: number): boolean {
  const next = skipSpaces(words.text, end);
  if (periodAt(words, next)) return true;
  if (codeAt(words.text, next) === SLASH && isDigitAt(words.text, skipSpaces(words.text, next + 1)))
    return true;
  const before = codeAt(words.text, start - 1) === SPACE ? start - 1 : start;
  return words.endingAt(before, 0, Role.period | Role.leadingPeriod) !== undefined;
}

/** “/month”, “/ month”, “per month”. */
function periodAt(words: Words, at: number): Found | undefined {
  const found = words.at(at, Role.period);
  if (found || codeAt(words.text, at) !== SLASH) return found;
  return words.at(skipSpaces(words.text, at + 1), Role.period | Role.countedPeriod);
}
const SLASH = 47;

function joinedWeight(scan: Scan, at: number): number {
  if (kindAt(scan, at) !== Kind.joined) return 0;
  return codeAt(scan, at) >= FIRST_HAN ? HAN : 1;
}

/** “10tr/1 tháng”, “300k/8 tiếng”, “7tr/26 công”. */
function countedAt(words: Words, at: number, number: number): PayPeriod | undefined {
  const scan = words.text;
  if (number - at > NEAR_COUNT) return undefined;
  let count = 0;
  let end = number;
  for (; isDigitAt(scan, end) && count <= MOST_COUNTED; end++) count = count * 10 + codeAt(scan, end) - ZERO;
  if (count < 1 || count > MOST_COUNTED) return undefined;
  // “8tr 2 tháng đầu” are no four a month.
  if (count > 1 && codeAt(scan, number - 1) !== SLASH) return undefined;
  const found = words.at(skipSpaces(scan, end), Role.period | Role.countedPeriod);
  if (!found?.word.period) return undefined;
  return { unit: found.word.period, count, isBeside: true, end: found.end };
}
const ZERO = 48;

/** “月薪8000”, “per bulan 5 juta”, “วันละ 500”, “1 ngày 800k”: the period before a sum, in the same clause. */
export function periodBefore(words: Words, at: number, from: number): PayPeriod | undefined {
  const scan = words.text;
  let joined = 0;
  for (let end = at; end > from && at - end <= REACH && joined <= REACH_JOINED; end--) {
    const kind = kindAt(scan, end - 1);
    const isNext = at - end <= 1;
    if (kind <= Kind.joined) {
      const period = isNext || kind === Kind.joined ? wordEndingAt(words, end, from, Role.period) : undefined;
      if (period) return { unit: period, count: 1, isBeside: isNext, end: 0 };
      // “ថ្ងៃ 15”, “1 ម៉ោង 7-9”: such words make a period of a sum, but no sum of a number.
      const other =
        wordEndingAt(words, end, from, Role.leadingPeriod) ??
        (isNext ? wordEndingAt(words, end, from, Role.countedPeriod) : undefined);
      if (other) return { unit: other, count: 1, isBeside: false, end: 0 };
    }
    if (isDigitAt(scan, end - 1) || endsClause(scan, end - 1)) return undefined;
    joined += joinedWeight(scan, end - 1);
  }
  return undefined;
}

/** The period that a word ending there says. A number before it counts it: “8 tuần hưởng 6tr” is for eight weeks, “1 ngày” a day. */
function wordEndingAt(words: Words, end: number, from: number, role: number): Period | undefined {
  const found = words.endingAt(end, from, role);
  if (!found) return undefined;
  const number = codeAt(words.text, found.start - 1) === SPACE ? found.start - 1 : found.start;
  const isDigit = isDigitAt(words.text, number - 1);
  const isOne = isDigit && codeAt(words.text, number - 1) === ZERO + 1 && !isDigitAt(words.text, number - 2);
  const isCounted = isDigit || words.endingAt(number, 0, Role.number) !== undefined;
  return (role === Role.countedPeriod ? isOne : !isCounted) ? found.word.period : undefined;
}
const SPACE = 32;

const CLAUSE_ENDS: ReadonlySet<number> = /* @__PURE__ */ new Set(
  [...',;、'].map((sign) => sign.charCodeAt(0)),
);

function endsClause(scan: Scan, at: number): boolean {
  const kind = kindAt(scan, at);
  return kind === Kind.line || kind === Kind.sentenceEnd || CLAUSE_ENDS.has(codeAt(scan, at));
}
