import { Gap } from './gap';
import { isForeign, unmix } from './lookalikes';
import type { ScanBuffers } from './scan';
import type { Draft } from './tokenize';
import { codeOf, GUESSED, Kind, kindOf, marksOf, unitOf } from './unit';

/** Digits by the Latin letter they stand for, and by the Cyrillic one. */
const LEET: Readonly<Record<number, number>> = {
  48: 111,
  49: 105,
  51: 101,
  52: 97,
  53: 115,
  55: 116,
  56: 98,
  57: 103,
};
const CYRILLIC_LEET: Readonly<Record<number, number>> = {
  48: 0x43e, // о
  51: 0x437, // з
  52: 0x447, // ч
  54: 0x431, // б
};

/** So many words with a digit inside show that digits stand for letters in a text. */
const LEET_WORDS = 3;
/** Letters behind a digit that may begin a word, or it is a number with its unit: 5jt, 3xperience. */
const MORE_THAN_UNIT = 4;
/** Digits at a word's end that may still be letters: vis4, fr33. */
const LAST_DIGITS = 2;

/** Look-alikes of mixed words and leetspeak inside words, in place. A word spelled apart counts as one. */
export function undisguise(draft: Draft, scan: ScanBuffers): void {
  if (!draft.hasMixedTokens && !draft.hasForeign) return;
  draft.leaning = undefined;
  draft.isDisguised = undefined;
  let leetWords = 0;
  if (draft.hasMixedTokens)
    eachWord(draft, (start, end) => {
      if (!readNumber(draft, scan, start, end) && unleet(draft.units, start, end)) leetWords++;
    });
  if (leetWords >= LEET_WORDS)
    eachWord(draft, (start, end) => {
      unleetWholly(draft.units, start, end);
    });
  if (draft.hasForeign)
    eachWord(draft, (start, end) => {
      unmix(draft, start, end);
    });
}

function eachWord(
  { tokens, tokenCount, units, gap }: Draft,
  visit: (start: number, end: number) => void,
): void {
  for (let token = 0; token < tokenCount; ) {
    const start = tokens[token]!;
    let next = token + 1;
    while (next < tokenCount && gap[tokens[next]!] === Gap.habit) next++;
    token = next;
    if (kindOf(units[start]!) !== Kind.joined) visit(start, tokens[next]!);
  }
}

/** “15OO”, “2OOOusd”: letters that stand for the digits of a number, in the scan too, where facts are read. @returns whether it is one */
function readNumber({ units, place }: Draft, scan: ScanBuffers, start: number, end: number): boolean {
  if (kindOf(units[start]!) !== Kind.digit) return false;
  let letters = 0;
  let stop = start + 1;
  for (; stop < end; stop++) {
    if (codeOf(units[stop]!) === SMALL_O) letters++;
    else if (kindOf(units[stop]!) !== Kind.digit) break;
  }
  if (letters < (stop < end ? 2 : 1) || stop - start < SHORTEST_NUMBER) return false;
  for (let at = start; at < stop; at++) {
    if (codeOf(units[at]!) !== SMALL_O) continue;
    units[at] = unitOf(Kind.digit, ZERO, 0);
    scan.units[place[at]!] = units[at]!;
    scan.digits++;
  }
  return true;
}
const SMALL_O = 111;
const ZERO = 48;
const SHORTEST_NUMBER = 3;

/** Single digits between the letters of a word of three letters and more, or of two: j0b. @returns whether there were any */
function unleet(units: Int32Array, start: number, end: number): boolean {
  const digits = digitsIn(units, start, end);
  if (digits === 0 || end - start - digits < (end - start === SHORT_WORD ? 2 : 3)) return false;
  let isLeet = false;
  for (let at = start + 1; at < end - 1; at++) {
    if (kindOf(units[at]!) !== Kind.digit) continue;
    if (kindOf(units[at - 1]!) !== Kind.spaced || kindOf(units[at + 1]!) !== Kind.spaced) continue;
    isLeet = takeForLetter(units, at, at - 1) || isLeet;
  }
  return isLeet;
}
const SHORT_WORD = 3;

/** In a text full of leetspeak, digits side by side, at a word's beginning and at its end: exp3r13nce, 3xperience, vis4. */
function unleetWholly(units: Int32Array, start: number, end: number): void {
  const digits = digitsIn(units, start, end);
  const letters = end - start - digits;
  if (digits === 0 || letters < 2 || letters < digits) return;
  const isDigit = (at: number) => kindOf(units[at]!) === Kind.digit;
  if (isDigit(start) && (isDigit(start + 1) || letters < MORE_THAN_UNIT)) return;
  let last = end;
  while (isDigit(last - 1)) last--;
  if (end - last > LAST_DIGITS) return;
  const letter = isDigit(start) ? start + 1 : start;
  for (let at = start; at < end; at++) if (isDigit(at)) takeForLetter(units, at, letter);
}

function digitsIn(units: Int32Array, start: number, end: number): number {
  let digits = 0;
  for (let at = start; at < end; at++) if (kindOf(units[at]!) === Kind.digit) digits++;
  return digits;
}

/** @param beside where a letter stands that shows the script */
function takeForLetter(units: Int32Array, at: number, beside: number): boolean {
  const leet = isForeign(codeOf(units[beside]!)) ? CYRILLIC_LEET : LEET;
  const unit = units[at]!;
  const plain = leet[codeOf(unit)];
  if (!plain) return false;
  units[at] = unitOf(Kind.spaced, plain, marksOf(unit)) | GUESSED;
  return true;
}
