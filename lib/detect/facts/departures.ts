import { type Period, Role } from '../../pack';
import { Kind, type Scan } from '../../text';
import { type Field, spanOf } from '../fields';
import type { Evidence } from '../types';
import type { Lexicon } from './lexicon';
import { codeEnd, numeralAt } from './numerals';
import { isDigitAt, kindAt, skipSpaces } from './scan-at';
import { type Found, isWordStart, type Words } from './word-tree';

/** A journey that is to begin: “bay trong 3 ngày”, “berangkat minggu depan”, “三天内出发”. */
export interface Departure {
  /** Days from the post, at most. */
  readonly days: number;
  readonly evidence: Evidence;
}

const DAYS: Readonly<Record<Period, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };
/** Units between a word for leaving and its time. */
const NEAR = 14;

interface Time {
  readonly days: number;
  /** Units of the scan, the second one past the last. */
  readonly start: number;
  readonly end: number;
}
type Leaving = Omit<Time, 'days'>;

/** Finds when the journeys of a post begin: a word for leaving with a time beside it, before or behind, in one clause. */
export function findDepartures(fields: readonly Field[], lexicon: Lexicon): readonly Departure[] {
  return fields.flatMap((field) => {
    const { scan } = field.folded;
    const words = lexicon.in(scan);
    // Most posts speak of no leaving, and times cost more to read.
    if (!speaksOfLeaving(words)) return [];
    const { times, leavings } = marksOf(words);
    // Both stand in the order of the text, so that what is too far before one is too far before the next.
    let first = 0;
    return leavings.flatMap((leaving) => {
      while (first < times.length && times[first]!.end < leaving.start - NEAR) first++;
      const time = nearest(leaving, times, first, scan);
      if (!time) return [];
      const start = Math.min(leaving.start, time.start);
      const end = Math.max(leaving.end, time.end);
      return [{ days: time.days, evidence: spanOf(field, scan.from[start]!, scan.to[end - 1]!) }];
    });
  });
}

function speaksOfLeaving(words: Words): boolean {
  for (let at = 0; at < words.text.length; at++)
    if (isWordStart(words.text, at) && words.at(at, Role.leaving)) return true;
  return false;
}

function marksOf(words: Words): { readonly times: readonly Time[]; readonly leavings: readonly Leaving[] } {
  const scan = words.text;
  const times: Time[] = [];
  const leavings: Leaving[] = [];
  for (let at = 0; at < scan.length; ) {
    if (!isWordStart(scan, at)) {
      at++;
      continue;
    }
    const word = isDigitAt(scan, at)
      ? undefined
      : (words.at(at, Role.leaving | Role.time) ?? words.at(at, Role.number));
    if (word && (word.roles & Role.leaving) !== 0) {
      leavings.push(word);
      at = word.end;
      continue;
    }
    const time = word || isDigitAt(scan, at) ? timeAt(words, at, word) : undefined;
    if (time) times.push(time);
    at = time ? time.end : (codeEnd(scan, at) ?? at + 1);
  }
  return { times, leavings };
}

/** “tuần sau”, “besok”, or counted: “3 ngày”, “三天”, “24h”. */
function timeAt(words: Words, at: number, word: Found | undefined): Time | undefined {
  const days = word?.word.days;
  if (word && days !== undefined) return { days, start: at, end: word.end };
  const scan = words.text;
  const number = numeralAt(words, at);
  if (!number) return undefined;
  const period = words.at(skipSpaces(scan, number.end), Role.countedPeriod);
  if (!period?.word.period) return undefined;
  return { days: number.high * DAYS[period.word.period], start: at, end: period.end };
}

/** @param first the place of the first time near enough before */
function nearest(leaving: Leaving, times: readonly Time[], first: number, scan: Scan): Time | undefined {
  let best: Time | undefined;
  let least = NEAR;
  for (let at = first; at < times.length && times[at]!.start < leaving.end + NEAR; at++) {
    const time = times[at]!;
    const [from, to] = time.start >= leaving.end ? [leaving.end, time.start] : [time.end, leaving.start];
    if (to < from || to - from >= least || !isOneClause(scan, from, to)) continue;
    best = time;
    least = to - from;
  }
  return best;
}

function isOneClause(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (kindAt(scan, at) === Kind.line || kindAt(scan, at) === Kind.sentenceEnd) return false;
  return true;
}
