import { Gap } from './gap';
import { FOREIGN_END, FOREIGN_FIRST, type Leaning } from './lookalikes';
import type { Scan } from './scan';
import { codeOf, GUESSED, Kind, kindOf, unitOf } from './unit';

/** Letters and digits with the gaps between, before repeats and disguises are taken away. */
export class Draft {
  length = 0;
  units = new Int32Array(0);
  /** What stands before the unit. */
  gap = new Uint8Array(0);
  /** Which unit of the scan it was. */
  place = new Int32Array(0);
  /** Where tokens start, and one past the last; a token holds one kind of script. */
  tokens = new Int32Array(1);
  tokenCount = 0;
  /** How many tokens a line, a sentence, a lone symbol stands before. */
  lines = 0;
  sentences = 0;
  symbols = 0;
  /** How many tokens are of a script without spaces. */
  joinedTokens = 0;
  /** Whether there is anything to undisguise: digits touching letters; Cyrillic or Greek letters. */
  hasMixedTokens = false;
  hasForeign = false;
  /** Which script most letters are of, and whether all that isn't Latin only looks so, once that was asked. */
  leaning: Leaning | undefined;
  isDisguised: boolean | undefined;

  reset(size: number): void {
    if (this.units.length < size) {
      this.units = new Int32Array(size);
      this.gap = new Uint8Array(size);
      this.place = new Int32Array(size);
      this.tokens = new Int32Array(size + 1);
    }
    this.hasMixedTokens = false;
    this.hasForeign = false;
  }
}

const AT = 64;
const FULL_STOP = 46;
const DOLLAR = 36;
const EXCLAMATION = 33;
const BAR = 124;
const CAPITAL_I = 73;
const SMALL_I = 105;

/** Leaves the letters and digits of a scan, and what stands between them. */
export function tokenize(scan: Scan, draft: Draft): void {
  draft.reset(scan.length);
  const { units, gap: gaps, place, tokens } = draft;
  const { length: size, units: scanned } = scan;
  let lines = 0;
  let sentences = 0;
  let symbols = 0;
  let joinedTokens = 0;
  let slot = 0;
  let token = 0;
  let gap: Gap = Gap.line;
  let between = 0;
  let lastKind: Kind = Kind.ignored;
  for (let at = 0; at < size; at++) {
    let unit = scanned[at]!;
    let kind = kindOf(unit);
    if (kind > Kind.digit) {
      const code = codeOf(unit);
      const disguised = isLetterLike(code) ? disguisedLetter(scan, at, between) : 0;
      if (disguised === 0) {
        if (kind === Kind.apostrophe && between === 0 && isSpacedLetter(scan, at + 1)) continue;
        // Before the first unit stands the text's beginning, whatever signs are there.
        if (slot > 0) gap = widest(gap, gapOf(scan, at, kind), between);
        between++;
        continue;
      }
      kind = Kind.spaced;
      unit = unitOf(Kind.spaced, disguised, 0) | GUESSED;
    }
    if (between > 0 || kind !== lastKind) {
      const isJoined = kind === Kind.joined;
      if (between > 0 || slot === 0 || isJoined !== (lastKind === Kind.joined)) {
        tokens[token++] = slot;
        if (isJoined) joinedTokens++;
        if (gap === Gap.line) lines++;
        else if (gap === Gap.sentence) sentences++;
        else if (gap === Gap.symbol) symbols++;
      } else draft.hasMixedTokens = true;
    }
    const code = codeOf(unit);
    // A capital I inside a word of small letters may be an l.
    if (code === SMALL_I && between === 0 && slot > 0 && isCapitalI(scan, at)) unit |= GUESSED;
    if (code >= FOREIGN_FIRST && code < FOREIGN_END) draft.hasForeign = true;
    units[slot] = unit;
    gaps[slot] = gap;
    place[slot] = at;
    slot++;
    gap = Gap.none;
    between = 0;
    lastKind = kind;
  }
  tokens[token] = slot;
  draft.length = slot;
  draft.tokenCount = token;
  draft.lines = lines;
  draft.sentences = sentences;
  draft.symbols = symbols;
  draft.joinedTokens = joinedTokens;
}

/** Behind a capital it is an I: a welder's TIG is no TLG. */
function isCapitalI({ text, from }: Scan, at: number): boolean {
  if (text.charCodeAt(from[at]!) !== CAPITAL_I) return false;
  const before = text.charCodeAt(from[at - 1]!);
  return before < CAPITAL_A || before > CAPITAL_Z;
}
const CAPITAL_A = 65;
const CAPITAL_Z = 90;

function isSpacedLetter(scan: Scan, at: number): boolean {
  return kindOf(scan.units[at]!) === Kind.spaced;
}

function isLetterLike(code: number): boolean {
  return code < FIRST_CURRENCY
    ? code === AT || code === DOLLAR || code === EXCLAMATION || code === BAR
    : CURRENCY_LETTERS.has(code);
}

const FIRST_CURRENCY = 0xa2;
/** Signs of money between two letters, and the letters they are drawn like. */
const CURRENCY_LETTERS: ReadonlyMap<number, number> = /* @__PURE__ */ new Map(
  ['€e', '£l', '¢c', '¥y', '฿b', '₡c', '₦n', '₩w', '₫d', '₭k', '₱p', '₵c', '₽p', '₿b'].map(
    ([sign = '', letter = '']) => [sign.charCodeAt(0), letter.charCodeAt(0)] as const,
  ),
);

/** “p@ssport”, “$alary”, “tick€t”, “v!sa”: a symbol that stands for a letter, or 0. An e-mail's @ does not. */
function disguisedLetter(scan: Scan, at: number, between: number): number {
  const { units } = scan;
  const sign = codeOf(units[at]!);
  // “pa$$port”: twice is once.
  const isFirstOfTwo = sign === DOLLAR && codeOf(units[at + 1]!) === sign;
  if (!isSpacedLetter(scan, isFirstOfTwo ? at + 2 : at + 1)) return 0;
  const before = sign === DOLLAR && at > 0 && codeOf(units[at - 1]!) === sign ? at - 2 : at - 1;
  const isInside = between === 0 && before >= 0 && isSpacedLetter(scan, before);
  if (sign === DOLLAR)
    return isInside || (!isFirstOfTwo && isSpacedLetter(scan, at + 2) && isSpacedLetter(scan, at + 3))
      ? 115
      : 0;
  if (!isInside) return 0;
  const letter = CURRENCY_LETTERS.get(sign);
  if (letter) return letter;
  if (sign === EXCLAMATION || sign === BAR) return isSlantedI(scan, at) ? SMALL_I : 0;
  let end = at + 1;
  while (isSpacedLetter(scan, end) || kindOf(units[end]!) === Kind.digit) end++;
  return codeOf(units[end]!) === 46 && isSpacedLetter(scan, end + 1) ? 0 : 97;
}

/** Most letters before a “!” or “|” that stands for one. */
const FEW = 2;

/** “cambod!a”, “t|cket”: few letters before it or one behind, or two sentences would become one: “urgent!inbox me”, “Hi!We”. */
function isSlantedI({ units, text, from }: Scan, at: number): boolean {
  const isLatin = (place: number) =>
    isSmallLatin(codeOf(units[place]!)) && kindOf(units[place]!) === Kind.spaced;
  if (!isLatin(at - 1) || !isLatin(at + 1)) return false;
  // “t|e|l|e”: it parts the letters.
  const sign = units[at];
  if (units[at + 2] === sign || (at > 1 && units[at - 2] === sign)) return false;
  if (isCapital(text, from[at + 1]!) && !isCapital(text, from[at - 1]!)) return false;
  let before = 1;
  while (before <= FEW && before < at && isLatin(at - before - 1)) before++;
  return before <= FEW || !isLatin(at + 2);
}

function isSmallLatin(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isCapital(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code >= 65 && code <= 90;
}

function gapOf(scan: Scan, at: number, kind: Kind): Gap {
  if (kind === Kind.line) return Gap.line;
  if (kind === Kind.symbol) return Gap.symbol;
  if (kind !== Kind.sentenceEnd) return Gap.space;
  // Thai, Lao and Khmer end sentences otherwise: behind their letters a full stop marks a short form (โทร. จ. ប.ស.ស.).
  if (codeOf(scan.units[at]!) === FULL_STOP && at > 0 && isSouthEastAsian(codeOf(scan.units[at - 1]!)))
    return Gap.symbol;
  // A full stop ends a sentence only when something other than a letter follows; wider signs always do.
  const next = kindOf(scan.units[at + 1]!);
  const isInner =
    codeOf(scan.units[at]!) < 128 && (next === Kind.spaced || next === Kind.digit || next === Kind.joined);
  return isInner ? Gap.symbol : Gap.sentence;
}

function isSouthEastAsian(code: number): boolean {
  return (code >= 0x0e00 && code <= 0x0eff) || (code >= 0x1780 && code <= 0x17ff);
}

function widest(known: Gap, next: Gap, count: number): Gap {
  if (count === 0) return next;
  // Two symbols, or a symbol with a space, are a space; sentence and line ends outrank it.
  return Math.max(known === Gap.symbol ? Gap.space : known, next === Gap.symbol ? Gap.space : next) as Gap;
}
