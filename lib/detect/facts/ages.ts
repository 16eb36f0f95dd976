import { Kind, type Scan } from '../../text';
import { type Field, spanOf } from '../fields';
import type { Evidence } from '../types';
import { charactersAt, codeAt, isDigitAt, kindAt, unitAt } from './scan-at';

/** Years that a worker can have; what is outside counts people or years of practice. */
const YOUNGEST = 14;
const OLDEST = 70;
const FIRST_BIRTH_YEAR = 1950;
const LAST_BIRTH_YEAR = 2012;

/** Where an age or a sex is asked for; the number beside the words belongs to them: “18-35 tuổi”, “อายุ 18-35”. */
export function findAgeLimits(fields: readonly Field[]): readonly Evidence[] {
  return fields.flatMap((field) => {
    const { folded, hits } = field;
    return hits.age.flatMap(({ start, end }) => {
      const { scan } = folded;
      const from = beginOfNumber(scan, unitAt(scan, folded.from[start]!));
      const to = endOfNumber(scan, unitAt(scan, folded.to[end]!));
      const numbers = charactersAt(scan, from, to - from).match(/\d+/g);
      if (numbers && !numbers.some((number) => isAge(Number(number), number.length))) return [];
      return [spanOf(field, scan.from[from]!, scan.to[to - 1]!)];
    });
  });
}

function isAge(number: number, digits: number): boolean {
  if (digits === 4) return number >= FIRST_BIRTH_YEAR && number <= LAST_BIRTH_YEAR;
  // “95后”, “00后”: born in those years.
  return (number >= YOUNGEST && number <= OLDEST) || (digits === 2 && (number >= 80 || number <= 12));
}

const SIGNS: ReadonlySet<number> = /* @__PURE__ */ new Set([...'-–—~～'].map((sign) => sign.charCodeAt(0)));

function endOfNumber(scan: Scan, at: number): number {
  let end = at;
  for (let next = at; next < scan.length && (isDigitAt(scan, next) || isBetween(scan, next)); next++)
    if (isDigitAt(scan, next)) end = next + 1;
  return end;
}

function beginOfNumber(scan: Scan, at: number): number {
  let begin = at;
  for (let next = at - 1; next >= 0 && (isDigitAt(scan, next) || isBetween(scan, next)); next--)
    if (isDigitAt(scan, next)) begin = next;
  return begin;
}

function isBetween(scan: Scan, at: number): boolean {
  return SIGNS.has(codeAt(scan, at)) || (kindAt(scan, at) === Kind.space && codeAt(scan, at) === SPACE);
}
const SPACE = 32;
