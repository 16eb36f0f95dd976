import { DOT_BELOW, endsSyllable, isBurmeseLetter } from './burmese';
import type { FoldBuffers } from './fold';
import { Gap } from './gap';
import { isIndicVowelSign, isWrittenAsDot, NASAL_DOT, VIRAMA_SIGN } from './indic';
import {
  careOf,
  hiraganaOf,
  isAm,
  isDependent,
  isMarkBeforeTone,
  KHMER_SUBSCRIPT_SIGN,
  RETYPES,
  rankOf,
  SORTS,
  settled,
  typedAs,
} from './syllables';
import type { Draft } from './tokenize';
import { codeOf, Kind, kindOf, unitOf, withCode } from './unit';

/** Steps that a sentence end or line break counts. */
export const BREAK = 1000;

const I = 105;
const L = 108;

/** A unit's letter in the skeleton. */
export function skeletonOf(unit: number): number {
  const code = codeOf(unit);
  return code === L ? I : hiraganaOf(code);
}

/** Takes repeats and other ways of typing the same away, and reckons distances. */
export function compact(draft: Draft, out: FoldBuffers): void {
  out.reserve(draft.length);
  const { units: drafted, gap: gaps, place, length: size } = draft;
  const { from: scannedFrom, to: scannedTo } = out.scan;
  const { skeleton, units, repeats, gap, edge, steps, from, to } = out;
  let length = 0;
  let step = 0;
  /** Letter and kind of the unit before, without marks; 0 at the start. */
  let last = 0;
  for (let at = 0; at < size; at++) {
    let unit = drafted[at]!;
    let before = gaps[at]!;
    let start = scannedFrom[place[at]!]!;
    const kind = kindOf(unit);
    const isTogether = before === Gap.none || before === Gap.habit;
    const care = kind === Kind.joined && isTogether && length > 0 ? careOf(codeOf(unit)) : 0;
    if ((care & RETYPES) !== 0) {
      unit = withCode(unit, settled(codeOf(unit), codeOf(last)));
      const whole = wholeOf(out, length, codeOf(unit));
      if (whole !== 0) {
        length--;
        unit = withCode(unit, whole);
        before = gap[length]!;
        start = from[length]!;
        step = length > 0 ? steps[length - 1]! : 0;
        last = length > 0 ? units[length - 1]! & LETTER_AND_KIND : 0;
      }
    } else if (last === VIRAMA && isTogether && length > 1) {
      length = settleNasal(out, length, codeOf(unit));
      last = units[length - 1]! & LETTER_AND_KIND;
    }
    const one = unit & LETTER_AND_KIND;
    const wasSubscriptSign = last === SUBSCRIPT_SIGN;
    if (one === last && isTogether && kind !== Kind.digit) {
      // Where no spaces are written, one word may end with the letter that the next begins with: two stay two, more are one.
      const isPair = kind === Kind.joined && repeats[length - 1] === 1 && !isDoubled(out, length);
      if (!isPair) {
        if (kind === Kind.joined && repeats[length - 1] === 1) {
          length--;
          step = steps[length - 1]!;
          repeats[length - 1] = 2;
        }
        // The same letter and kind again: what is left to join are the marks, and whether it was guessed.
        units[length - 1]! |= unit;
        // A letter carries a sign once, however often it was typed.
        if (repeats[length - 1]! < 3 && !isIndicVowelSign(codeOf(unit))) repeats[length - 1]!++;
        to[length - 1] = scannedTo[place[at]!]!;
        continue;
      }
    }
    if (kind === Kind.joined) step += 1;
    else if (before !== Gap.none || kindOf(last) === Kind.joined) step += 4;
    if (before === Gap.sentence || before === Gap.line) step += BREAK;
    units[length] = unit;
    skeleton[length] = skeletonOf(unit);
    repeats[length] = 1;
    gap[length] = before;
    edge[length] = before !== Gap.none || isWordEdge(unit, last) ? 1 : 0;
    steps[length] = step;
    from[length] = start;
    to[length] = scannedTo[place[at]!]!;
    last = one;
    length++;
    if (wasSubscriptSign && isTogether) settleSubscript(out, length);
    if ((care & SORTS) !== 0) {
      length = settleSign(out, length);
      step = steps[length - 1]!;
      last = units[length - 1]! & LETTER_AND_KIND;
    }
  }
  units[length] = 0;
  edge[length] = 1;
  out.length = length;
}

const SUBSCRIPT_SIGN = /* @__PURE__ */ unitOf(Kind.joined, KHMER_SUBSCRIPT_SIGN, 0);
const VIRAMA = /* @__PURE__ */ unitOf(Kind.spaced, VIRAMA_SIGN, 0);

/** The one character that one typed last makes with the one before it, or 0. */
function wholeOf(out: FoldBuffers, length: number, code: number): number {
  if (isAm(code)) settleTone(out, length, code);
  return typedAs(codeOf(out.units[length - 1]!), code);
}

/** นํ้า is น้ำ: the tone goes first, and what is left is ำ. */
function settleTone({ units, skeleton, repeats, gap }: FoldBuffers, length: number, code: number): void {
  const mark = length - 2;
  const tone = length - 1;
  if (mark < 0 || !areTogether(gap[tone]!)) return;
  if (!isMarkBeforeTone(codeOf(units[mark]!), codeOf(units[tone]!), code)) return;
  for (const list of [units, skeleton, repeats]) [list[mark], list[tone]] = [list[tone]!, list[mark]!];
}

/** A nasal and its virama become a dot where the consonant behind them allows it. @returns how many units are left */
function settleNasal(
  { units, skeleton, repeats, gap, to }: FoldBuffers,
  length: number,
  code: number,
): number {
  const nasal = length - 2;
  const virama = length - 1;
  if (!areTogether(gap[virama]!) || repeats[virama] === 2) return length;
  if (!isWrittenAsDot(codeOf(units[nasal]!), code)) return length;
  const dot = withCode(units[nasal]!, NASAL_DOT);
  // In नन्द only the second न is a nasal before द.
  const spot = repeats[nasal] === 2 ? virama : nasal;
  repeats[nasal] = 1;
  if (spot === nasal && nasal > 0 && areTogether(gap[nasal]!) && codeOf(units[nasal - 1]!) === NASAL_DOT) {
    repeats[nasal - 1] = Math.min(3, repeats[nasal - 1]! + 1);
    to[nasal - 1] = to[virama]!;
    return nasal;
  }
  units[spot] = dot;
  skeleton[spot] = NASAL_DOT;
  repeats[spot] = 1;
  to[spot] = to[virama]!;
  return spot + 1;
}

/** A Khmer letter below another stands right behind it, before the other's signs. */
function settleSubscript({ units, skeleton, gap }: FoldBuffers, length: number): void {
  const sign = length - 2;
  let at = sign;
  while (at > 0 && areTogether(gap[at]!) && rankOf(codeOf(units[at - 1]!)) > 0) at--;
  if (at === sign) return;
  for (const list of [units, skeleton]) {
    const letter = list[length - 1]!;
    const below = list[sign]!;
    list.copyWithin(at + 2, at, sign);
    list[at] = below;
    list[at + 1] = letter;
  }
}

/** A sign goes to its place among those before it. @returns how many units are left */
function settleSign(out: FoldBuffers, length: number): number {
  const { units, skeleton, gap, to } = out;
  const last = length - 1;
  const sign = units[last]!;
  const rank = rankOf(codeOf(sign));
  let at = last;
  if (rank > 0)
    for (; at > 0 && areTogether(gap[at]!) && rankOf(codeOf(units[at - 1]!)) > rank; at--) {
      units[at] = units[at - 1]!;
      skeleton[at] = skeleton[at - 1]!;
    }
  if (at > 0 && areTogether(gap[at]!) && units[at - 1] === sign) {
    units.copyWithin(at, at + 1, length);
    skeleton.copyWithin(at, at + 1, length);
    to[last - 1] = to[last]!;
    return last;
  }
  units[at] = sign;
  skeleton[at] = codeOf(sign);
  if (endsSyllable(codeOf(sign))) closeSyllable(out, at);
  return length;
}

/** No word begins with the letter that a sign at `spot` makes the end of a syllable: သင် is one. */
function closeSyllable({ units, gap, edge }: FoldBuffers, spot: number): void {
  const carrier = codeOf(units[spot - 1] ?? 0) === DOT_BELOW ? spot - 2 : spot - 1;
  if (carrier > 0 && gap[carrier] === Gap.none && isBurmeseLetter(codeOf(units[carrier]!))) edge[carrier] = 0;
}

/** Whether the last two units are one letter twice. */
function isDoubled({ units, gap }: FoldBuffers, length: number): boolean {
  return (
    length > 1 &&
    areTogether(gap[length - 1]!) &&
    (units[length - 1]! & LETTER_AND_KIND) === (units[length - 2]! & LETTER_AND_KIND)
  );
}

/** Whether a word may begin with a unit that stands right behind another. */
function isWordEdge(unit: number, before: number): boolean {
  const kind = kindOf(unit);
  return kind === Kind.joined ? !isDependent(codeOf(unit), codeOf(before)) : kind !== kindOf(before);
}

function areTogether(gap: number): boolean {
  return gap === Gap.none || gap === Gap.habit;
}

/** Bits of a unit that make it the same letter again. */
const LETTER_AND_KIND = 0xfffff;
