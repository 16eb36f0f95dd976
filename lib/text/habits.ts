import { isBurmeseLetter, isEndOfSyllable, STACKER } from './burmese';
import { Gap } from './gap';
import { INDIC_FIRST, isIndic, isIndicConsonant, isIndicSign, isVirama } from './indic';
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
  /** How many pieces of the run are letters, and not syllables that could be words too. */
  let letters = 0;
  for (let token = 0; token < tokenCount; token++) {
    const start = tokens[token]!;
    const piece = spelledPiece(units, start, tokens[token + 1]!);
    if (piece === NO_PIECE) {
      if (run >= SPELLED_RUN && letters > 0) habits += markHabit(draft, token - run, run);
      run = 0;
      continue;
    }
    const before = gap[start]!;
    // “s . u . p” too: a full stop between single letters ends no sentence, and a line no word.
    const goesOn =
      run > 0 &&
      (before !== Gap.line || !isJoined(units, start)) &&
      (before !== Gap.sentence || !isJoined(units, start)) &&
      isJoined(units, start) === isJoined(units, start - 1);
    if (!goesOn) {
      if (run >= SPELLED_RUN && letters > 0) habits += markHabit(draft, token - run, run);
      run = 0;
      letters = 0;
    }
    run++;
    if (piece === LETTER) letters++;
  }
  return run >= SPELLED_RUN && letters > 0 ? habits + markHabit(draft, tokenCount - run, run) : habits;
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

/**
 * Spaces of a spaced-out text become habits; a lone odd symbol becomes a space, several stay what they are.
 * The pieces of words spelled apart count as they stand: they show the habit too.
 */
function settleGaps(draft: Draft): void {
  const { tokens, tokenCount, gap, units } = draft;
  let pieces = 0;
  let letters = 0;
  let symbols = 0;
  let hangulTokens = 0;
  // So many letters are enough, however many of the tokens are of these scripts.
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
    pieces++;
    if (letters < enough) letters += lettersIn(units, start, tokens[token + 1]!);
  }
  const isSpacedOut = pieces >= SPACED_OUT_PIECES && letters / pieces < SPACED_OUT;
  // The last one may be what is left of a text full of them, whose words were joined before.
  const lone = draft.symbols > SPELLED_RUN ? Gap.habit : Gap.space;
  const isHangulSpacedOut = hangulTokens >= SPACED_OUT_PIECES && isHangulApart(draft, hangulTokens);
  for (let token = 1; token < tokenCount; token++) {
    const start = tokens[token]!;
    const before = gap[start];
    if (before === Gap.space && (isSpacedOut || isHangulSpacedOut) && isBetweenJoined(draft, start)) {
      const isKorean = isHangul(codeOf(units[start]!));
      const isHabit = isKorean ? isHangulSpacedOut : isSpacedOut;
      if (isHabit && isKorean === isHangul(codeOf(units[start - 1]!))) gap[start] = Gap.habit;
    } else if (before === Gap.symbol && kindOf(units[start]!) === Kind.digit) gap[start] = Gap.space;
    else if (before === Gap.symbol && symbols < 2) gap[start] = lone;
  }
}

/** Whether Korean stands syllable by syllable. */
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

/** What a token can be in a word that is spelled apart: nothing, one letter (or one letter repeated), a syllable. */
const NO_PIECE = 0;
const LETTER = 1;
const SYLLABLE = 2;

function spelledPiece(units: Int32Array, start: number, end: number): number {
  const first = codeOf(units[start]!);
  if (first >= INDIC_FIRST && first < HAN_FIRST && !isHangul(first)) return syllablePiece(units, start, end);
  if (kindOf(units[start]!) === Kind.digit) return NO_PIECE;
  for (let at = start + 1; at < end; at++) if (codeOf(units[at]!) !== first) return NO_PIECE;
  return LETTER;
}

/** Of a script whose letters carry signs. */
function syllablePiece(units: Int32Array, start: number, end: number): number {
  const first = codeOf(units[start]!);
  if (isIndic(first)) return indicPiece(units, start, end);
  if (isBurmeseLetter(first)) return isOneSyllable(units, start, end) ? LETTER : NO_PIECE;
  const most = kindOf(units[start]!) === Kind.joined ? LONGEST_SYLLABLE : 1;
  return lettersIn(units, start, end, most) <= most ? LETTER : NO_PIECE;
}

/** Hindi has many words of one syllable (जो भी हो), but hardly any of a consonant alone. */
function indicPiece(units: Int32Array, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const code = codeOf(units[at]!);
    const before = codeOf(units[at - 1]!);
    if (code !== before && !isIndicSign(code) && !isVirama(before)) return NO_PIECE;
  }
  const last = codeOf(units[end - 1]!);
  return isIndicConsonant(last) || isVirama(last) ? LETTER : SYLLABLE;
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
