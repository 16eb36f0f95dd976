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
  if (number - at > 3) return undefined;
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

/** “月薪8000”, “per bulan 5 juta”, “วันละ 500”: the period before a sum, in the same clause. */
export function periodBefore(scan: Scan, at: number, from: number, lexicon: Lexicon): PayPeriod | undefined {
  let joined = 0;
  for (let end = at; end > from && at - end <= REACH && joined <= REACH_JOINED; end--) {
    const word = periodEndingAt(scan, end, from, lexicon);
    if (word) return { unit: word, count: 1, isBeside: at - end <= 1, end: 0 };
    if (isDigitAt(scan, end - 1) || endsClause(scan, end - 1)) return undefined;
    joined += joinedWeight(scan, end - 1);
  }
  return undefined;
}

function periodEndingAt(scan: Scan, end: number, from: number, lexicon: Lexicon): Period | undefined {
  if (kindAt(scan, end - 1) > Kind.joined) return undefined;
  for (let start = Math.max(from, end - LONGEST); start < end; start++) {
    if (!isWordStart(scan, start)) continue;
    const roles = Role.period | Role.leadingPeriod | (isBehindOne(scan, start) ? Role.countedPeriod : 0);
    const found = lexicon.at(scan, start, roles);
    if (found?.end === end) return found.word.period;
  }
  return undefined;
}

/** “1 ngày 800k”. */
function isBehindOne(scan: Scan, at: number): boolean {
  const one = codeAt(scan, at - 1) === SPACE ? at - 2 : at - 1;
  return one >= 0 && codeAt(scan, one) === ONE && !isDigitAt(scan, one - 1);
}
const SPACE = 32;
const ONE = 49;

const CLAUSE_ENDS: ReadonlySet<number> = /* @__PURE__ */ new Set(
  [...',;、'].map((sign) => sign.charCodeAt(0)),
);

function endsClause(scan: Scan, at: number): boolean {
  const kind = kindAt(scan, at);
  return kind === Kind.line || kind === Kind.sentenceEnd || CLAUSE_ENDS.has(codeAt(scan, at));
}
