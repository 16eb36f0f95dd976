import { codeOf, Kind, kindOf, type Scan } from '../../text';

// Before the text there is nothing; a read out of bounds would make every other one slow.
export function kindAt({ units }: Scan, at: number): Kind {
  return at < 0 ? Kind.ignored : kindOf(units[at]!);
}

export function codeAt({ units }: Scan, at: number): number {
  return at < 0 ? 0 : codeOf(units[at]!);
}

export function isDigitAt(scan: Scan, at: number): boolean {
  return kindAt(scan, at) === Kind.digit;
}

/** The next digit from there on, or the text's length. */
export function nextDigit({ units, length }: Scan, at: number): number {
  let next = at;
  while (next < length && kindOf(units[next]!) !== Kind.digit) next++;
  return next;
}

/** The units from there on as characters, without marks. */
export function charactersAt(scan: Scan, at: number, most: number): string {
  let text = '';
  const end = Math.min(scan.length, at + most);
  for (let unit = at; unit < end; unit++) text += String.fromCharCode(codeAt(scan, unit));
  return text;
}

/** Where the text goes on behind at most two spaces. */
export function skipSpaces(scan: Scan, at: number): number {
  let end = at;
  while (end < at + 2 && codeAt(scan, end) === SPACE) end++;
  return end;
}
const SPACE = 32;

/** The unit of a scan or a folded text that stands for this offset of the original, or the first one behind it. @param offset UTF-16 */
export function unitAt({ from, length }: Pick<Scan, 'from' | 'length'>, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (from[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
