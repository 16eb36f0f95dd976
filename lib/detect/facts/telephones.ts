import { Kind, type Scan } from '../../text';
import { codeAt, isDigitAt, kindAt } from './scan-at';

/** A stretch of the scan, in units, the second one past the last. */
export type Stretch = readonly [number, number];

/**
 * Countries that job seekers of our languages call, for numbers written without a plus. Source: ITU E.164. Forms of ours and no
 * libphonenumber-js: what is asked is only whether a row of digits is a telephone and no sum, date or licence. On the rows of
 * telephones.yaml it takes sums for telephones and misses native digits, takes 100 µs a row, and would double the background's script.
 */
const CALLING_CODES =
  /^(?:84|855|856|66|95|62|60|63|65|86|852|853|886|81|82|91|92|94|977|880|971|974|966|965|968|973|254|256|255|234|233|251)[1-9]\d{7,10}$/;
/** National numbers with their zero: nine digits in Thailand's towns, thirteen on Indonesian mobiles. */
const NATIONAL = /^0(?:[1-9]\d{7,9}|8\d{10,11})$/;
/** Mobiles written without a zero: Chinese of eleven digits, Indian and Philippine of ten. */
const MOBILE = /^(?:1[3-9]\d{9}|[6-9]\d{9})$/;
const FREEPHONE = /^1[3-9]00\d{4,6}$/;
const INTERNATIONAL = /^(?:00)?[1-9]\d{7,14}$/;
/** Groups of three behind one to three digits are thousands. */
const GROUPED_MONEY = /^[1-9]\d{0,2}(?:[.,]\d{3})+(?:[ -]|$)/;

const SEPARATORS: ReadonlySet<number> = /* @__PURE__ */ new Set(
  [...' .()-–'].map((sign) => sign.charCodeAt(0)),
);
const PLUS = 43;
const SLASH = 47;
const LONGEST = 24;

/** Where telephones stand, in the digits of any script: “+63 917 123 4567”, “០១២ ៣៤៥ ៦៧៨”, “0912.345.678”. */
export function findTelephones(scan: Scan): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < scan.length; at++) {
    if (!isDigitAt(scan, at)) continue;
    const cluster = clusterAt(scan, at);
    const before = codeAt(scan, at - 1);
    const isInside =
      before === SLASH || kindAt(scan, at - 1) === Kind.spaced || isLetterBehind(scan, cluster.end);
    if (!isInside && isTelephone(cluster, before === PLUS ? 'international' : 'plain'))
      found.push([before === PLUS ? at - 1 : at, cluster.end]);
    at = cluster.end - 1;
  }
  return found;
}

interface Cluster {
  readonly digits: string;
  /** With what stands between the digits. */
  readonly text: string;
  readonly end: number;
}

/** Digits with at most two signs between, such as a telephone's groups. */
function clusterAt(scan: Scan, at: number): Cluster {
  let digits = '';
  let text = '';
  let end = at;
  let gap = '';
  for (let next = at; next < scan.length && next - at < LONGEST; next++) {
    const sign = String.fromCharCode(codeAt(scan, next));
    if (isDigitAt(scan, next)) {
      text += gap + sign;
      digits += sign;
      gap = '';
      end = next + 1;
    } else if (SEPARATORS.has(codeAt(scan, next)) && gap.length < 2) gap += sign;
    else break;
  }
  return { digits, text, end };
}

function isTelephone({ digits, text }: Cluster, writing: 'international' | 'plain'): boolean {
  if (writing === 'international') return INTERNATIONAL.test(digits);
  if (GROUPED_MONEY.test(text)) return false;
  return (
    [NATIONAL, CALLING_CODES, MOBILE, FREEPHONE].some((form) => form.test(digits)) || isDialledOut(digits)
  );
}

/** “00855 12 345 678”. */
function isDialledOut(digits: string): boolean {
  return digits.startsWith('00') && CALLING_CODES.test(digits.slice(2));
}

/** “000000000Z” is a register's number. */
function isLetterBehind(scan: Scan, end: number): boolean {
  return end < scan.length && kindAt(scan, end) === Kind.spaced;
}
