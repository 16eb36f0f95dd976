import { Gap } from './gap';
import { unmix } from './lookalikes';
import type { Draft } from './tokenize';
import { codeOf, GUESSED, Kind, kindOf, marksOf, unitOf } from './unit';

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

/** Look-alikes of mixed words and leetspeak inside words, in place. A word spelled apart counts as one. */
export function undisguise(draft: Draft): void {
  if (!draft.hasMixedTokens && !draft.hasForeign) return;
  const { tokens, tokenCount, units, gap } = draft;
  draft.leaning = undefined;
  for (let token = 0; token < tokenCount; ) {
    const start = tokens[token]!;
    let next = token + 1;
    while (next < tokenCount && gap[tokens[next]!] === Gap.habit) next++;
    const end = tokens[next]!;
    token = next;
    if (kindOf(units[start]!) === Kind.joined) continue;
    if (draft.hasMixedTokens) unleet(units, start, end);
    if (draft.hasForeign) unmix(draft, start, end);
  }
}

/** Digits between the letters of a word of three letters and more. */
function unleet(units: Int32Array, start: number, end: number): void {
  let digits = 0;
  for (let at = start; at < end; at++) if (kindOf(units[at]!) === Kind.digit) digits++;
  if (digits === 0 || end - start - digits < 3) return;
  for (let at = start + 1; at < end - 1; at++) {
    const unit = units[at]!;
    if (kindOf(unit) !== Kind.digit) continue;
    if (kindOf(units[at - 1]!) !== Kind.spaced || kindOf(units[at + 1]!) !== Kind.spaced) continue;
    const plain = LEET[codeOf(unit)];
    if (plain) units[at] = unitOf(Kind.spaced, plain, marksOf(unit)) | GUESSED;
  }
}
