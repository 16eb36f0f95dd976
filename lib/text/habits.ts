import { isBurmeseLetter, isEndOfSyllable, STACKER } from './burmese';
import { Gap } from './gap';
import { careOf, HAN_FIRST, isAm, isHangul, isMarkBeforeTone, typedAs } from './syllables';
import type { Draft } from './tokenize';
import { codeOf, Kind, kindOf } from './unit';

const SPELLED_RUN = 3;
/** Mean letters between gaps below which a text without word spaces is spaced on purpose. */
const SPACED_OUT = 5;
/** Korean words have three syllables in the mean, and spaces between them. */
const SPACED_OUT_HANGUL = 1.7;
const SPACED_OUT_PIECES = 6;
const CHOPPED = 5;
/** Characters of a Thai, Lao or Khmer syllable, or of most. */
const LONGEST_SYLLABLE = 3;

/** Turns gaps into habits where a word is spelled apart, and where the whole post is chopped or spaced out. */
export function findHabits(draft: Draft): void {
  const habits = joinSpelledRuns(draft);
  if (closeChopped(draft, habits)) joinSpelledRuns(draft);
  // Most posts have neither lone symbols nor spaces in a script that writes none.
  if (draft.symbols > 0 || draft.joinedTokens >= SPACED_OUT_PIECES) settleGaps(draft);
}

/** @returns how many gaps became habits */
function joinSpelledRuns(draft: Draft): number {
  const { tokens, tokenCount, gap, units } = draft;
  let habits = 0;
  let run = 0;
  for (let token = 0; token < tokenCount; token++) {
    const start = tokens[token]!;
    if (!isSpelledPiece(units, start, tokens[token + 1]!)) {
      if (run >= SPELLED_RUN) habits += markHabit(draft, token - run, run);
      run = 0;
      continue;
    }
    const before = gap[start]!;
    // “s . u . p” too: a full stop between single letters ends no sentence.
    const goesOn =
      run > 0 &&
      before !== Gap.line &&
      (before !== Gap.sentence || !isJoined(units, start)) &&
      isJoined(units, start) === isJoined(units, start - 1);
    if (!goesOn && run >= SPELLED_RUN) habits += markHabit(draft, token - run, run);
    run = goesOn ? run + 1 : 1;
  }
  return run >= SPELLED_RUN ? habits + markHabit(draft, tokenCount - run, run) : habits;
}

/** A post of one or two words a line (or a sentence) breaks its phrases there: the breaks are only spaces. */
function closeChopped(draft: Draft, habits: number): boolean {
  const { tokens, tokenCount, gap, lines } = draft;
  const words = tokenCount - habits;
  const sentences = lines + draft.sentences;
  const isChoppedLines =
    lines >= CHOPPED && words / lines <= 2 && lettersIn(draft.units, 0, draft.length) / lines <= 12;
  const isChoppedSentences = sentences >= CHOPPED && words / sentences <= 1.5;
  if (!isChoppedLines && !isChoppedSentences) return false;
  for (let token = 1; token < tokenCount; token++) {
    const start = tokens[token]!;
    const before = gap[start];
    if ((before === Gap.line && isChoppedLines) || (before === Gap.sentence && isChoppedSentences))
      gap[start] = isBetweenJoined(draft, start) ? Gap.habit : Gap.space;
  }
  return true;
}

/** Spaces of a spaced-out text become habits; a lone odd symbol becomes a space, several stay what they are. */
function settleGaps(draft: Draft): void {
  const { tokens, tokenCount, gap, units } = draft;
  let pieces = 0;
  let letters = 0;
  let symbols = 0;
  let hangulTokens = 0;
  // So many letters are enough, however many of the tokens are pieces.
  const enough = SPACED_OUT * tokenCount;
  for (let token = 0; token < tokenCount; token++) {
    const start = tokens[token]!;
    const kind = kindOf(units[start]!);
    if (gap[start] === Gap.symbol && kind !== Kind.digit) symbols++;
    if (kind !== Kind.joined) continue;
    if (isHangul(codeOf(units[start]!))) {
      hangulTokens++;
      continue;
    }
    if (gap[start] !== Gap.habit) pieces++;
    if (letters < enough) letters += lettersIn(units, start, tokens[token + 1]!);
  }
  const isSpacedOut = pieces >= SPACED_OUT_PIECES && letters / pieces < SPACED_OUT;
  const isHangulSpacedOut = hangulTokens >= SPACED_OUT_PIECES && isHangulApart(draft, hangulTokens);
  for (let token = 1; token < tokenCount; token++) {
    const start = tokens[token]!;
    const before = gap[start];
    if (before === Gap.space && (isSpacedOut || isHangulSpacedOut) && isBetweenJoined(draft, start)) {
      const isKorean = isHangul(codeOf(units[start]!));
      const isHabit = isKorean ? isHangulSpacedOut : isSpacedOut;
      if (isHabit && isKorean === isHangul(codeOf(units[start - 1]!))) gap[start] = Gap.habit;
    } else if (before === Gap.symbol && (symbols < 2 || kindOf(units[start]!) === Kind.digit))
      gap[start] = Gap.space;
  }
}

/** Whether Korean stands syllable by syllable. Unlike elsewhere, words spelled apart before count: they show the habit. */
function isHangulApart({ tokens, tokenCount, units }: Draft, hangulTokens: number): boolean {
  const most = SPACED_OUT_HANGUL * hangulTokens;
  let letters = 0;
  for (let token = 0; token < tokenCount && letters < most; token++) {
    const start = tokens[token]!;
    if (isHangul(codeOf(units[start]!))) letters += lettersIn(units, start, tokens[token + 1]!);
  }
  return letters < most;
}

/**
 * Letters, as the folded text has them: a repeated one once, and one where two are typed for it; they must mean the same there.
 * @param most counting stops beyond
 */
function lettersIn(units: Int32Array, start: number, end: number, most = Number.POSITIVE_INFINITY): number {
  let letters = 0;
  let last = 0;
  for (let at = start; at < end && letters <= most; at++) {
    const code = codeOf(units[at]!);
    if (careOf(code) === 0) {
      if (code !== last) letters++;
      last = code;
      continue;
    }
    const whole = typedAs(last, code);
    const isTone = isAm(code) && at >= start + 2 && isMarkBeforeTone(codeOf(units[at - 2]!), last, code);
    if (code !== last && whole === 0 && !isTone) letters++;
    last = whole || code;
  }
  return letters;
}

function isJoined(units: Int32Array, at: number): boolean {
  return kindOf(units[at]!) === Kind.joined;
}

function isBetweenJoined({ units }: Draft, at: number): boolean {
  return isJoined(units, at) && isJoined(units, at - 1);
}

/** One letter (or one letter repeated), or one syllable of a script without spaces. */
function isSpelledPiece(units: Int32Array, start: number, end: number): boolean {
  const kind = kindOf(units[start]!);
  const first = codeOf(units[start]!);
  if (kind === Kind.digit) return false;
  if (isBurmeseLetter(first)) return isOneSyllable(units, start, end);
  if (kind === Kind.joined && first < HAN_FIRST && !isHangul(first))
    return lettersIn(units, start, end, LONGEST_SYLLABLE) <= LONGEST_SYLLABLE;
  for (let at = start + 1; at < end; at++) if (codeOf(units[at]!) !== first) return false;
  return true;
}

/** Burmese syllables have up to eight characters: ကြောင့်. */
function isOneSyllable(units: Int32Array, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const code = codeOf(units[at]!);
    if (!isBurmeseLetter(code) || code === codeOf(units[at - 1]!)) continue;
    if (codeOf(units[at - 1]!) !== STACKER && !isEndOfSyllable(units, at, end)) return false;
  }
  return true;
}

/** @returns how many gaps became habits that were none */
function markHabit({ gap, tokens }: Draft, firstToken: number, count: number): number {
  let habits = 0;
  for (let token = firstToken + 1; token < firstToken + count; token++) {
    const start = tokens[token]!;
    if (gap[start] !== Gap.habit) habits++;
    gap[start] = Gap.habit;
  }
  return habits;
}
