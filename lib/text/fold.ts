import { Kind } from './characters';
import { unmix } from './lookalikes';
import { type Scan, scan } from './scan';

/** What stands between a unit and the one before it. */
export const Gap = {
  none: 0,
  /** Spaces, ordinary punctuation, emoji. */
  space: 1,
  /** One symbol, nothing else: “pass*port”. */
  symbol: 2,
  sentence: 3,
  line: 4,
  /** Spacing as a habit (T e l e g r a m, ค า สิ โ น): may stand inside a word or between words. */
  habit: 5,
} as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

/**
 * A text in its matchable form: letters and digits only, in parallel arrays, one entry a unit.
 * The automaton runs over `skeleton`; the other arrays say what the post really carries there, so that a hit can be checked.
 */
export interface Folded {
  readonly original: string;
  readonly length: number;
  /** `letter` with i and l made one, since 1, I and l imitate each other. */
  readonly skeleton: Uint16Array;
  readonly letter: Uint16Array;
  /** 1 where the letter was guessed (leetspeak, capital I): i and l agree there. */
  readonly guessed: Uint8Array;
  readonly kind: Uint8Array;
  readonly marks: Uint16Array;
  /** How often the letter was repeated; 3 stands for three and more. */
  readonly repeats: Uint8Array;
  /** What stands before the unit; `gap[0]` is `line`. */
  readonly gap: Uint8Array;
  /** Distance from the text's start in quarters of a word (a character of a script without spaces is one quarter). */
  readonly steps: Uint32Array;
  /** Sentence ends and line breaks before the unit, counted from the start. */
  readonly breaks: Uint32Array;
  /** UTF-16 offsets in the original. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The text with its punctuation, for facts. */
  readonly scan: Scan;
  /** The folded text, for people and tests: words with one space between. Folding it again changes nothing. */
  readonly text: string;
}

/** Folds a text. Linear in its length; never throws. */
export function fold(original: string): Folded {
  const scanned = scan(original);
  const draft = tokenize(scanned);
  findHabits(draft);
  return compact(original, scanned, draft);
}

/** Letters and digits with the gaps between, before repeats and disguises are taken away. */
interface Draft {
  length: number;
  readonly letter: Uint16Array;
  readonly guessed: Uint8Array;
  readonly kind: Uint8Array;
  readonly marks: Uint16Array;
  readonly gap: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Where tokens start, and one past the last; a token holds one kind of script. */
  readonly tokens: Uint32Array;
  tokenCount: number;
}

const AT = 64;
const DOLLAR = 36;

function tokenize(scanned: Scan): Draft {
  const size = scanned.length;
  const draft: Draft = {
    length: 0,
    letter: new Uint16Array(size),
    guessed: new Uint8Array(size),
    kind: new Uint8Array(size),
    marks: new Uint16Array(size),
    gap: new Uint8Array(size),
    from: new Uint32Array(size),
    to: new Uint32Array(size),
    tokens: new Uint32Array(size + 1),
    tokenCount: 0,
  };
  let gap: Gap = Gap.line;
  let between = 0;
  let lastKind = 0;
  for (let at = 0; at < size; at++) {
    const code = scanned.code[at] ?? 0;
    let kind = scanned.kind[at] ?? 0;
    let letter = code;
    let guessed = 0;
    if (kind > Kind.digit) {
      const disguised = kind === Kind.symbol || code === AT ? disguisedLetter(scanned, at, between) : 0;
      if (!disguised) {
        if (kind === Kind.apostrophe && between === 0 && isSpacedLetter(scanned, at + 1)) continue;
        gap = widest(gap, gapOf(scanned, at), between++);
        continue;
      }
      kind = Kind.spaced;
      letter = disguised;
      guessed = 1;
    }
    const slot = draft.length++;
    if (between > 0 || slot === 0 || (kind === Kind.joined) !== (lastKind === Kind.joined))
      draft.tokens[draft.tokenCount++] = slot;
    draft.letter[slot] = letter;
    draft.guessed[slot] = guessed;
    draft.kind[slot] = kind;
    draft.marks[slot] = guessed ? 0 : (scanned.marks[at] ?? 0);
    draft.gap[slot] = slot === 0 ? Gap.line : between > 0 ? gap : Gap.none;
    draft.from[slot] = scanned.from[at] ?? 0;
    draft.to[slot] = scanned.to[at] ?? 0;
    // A capital I inside a word of small letters may be an l.
    if (scanned.capitalI[at] && between === 0 && slot > 0) draft.guessed[slot] = 1;
    gap = Gap.none;
    between = 0;
    lastKind = kind;
  }
  draft.tokens[draft.tokenCount] = draft.length;
  return draft;
}

function isSpacedLetter(scanned: Scan, at: number): boolean {
  return scanned.kind[at] === Kind.spaced;
}

/** “p@ssport”, “$alary”: a symbol that stands for a letter, or 0. An e-mail's @ does not. */
function disguisedLetter(scanned: Scan, at: number, between: number): number {
  const code = scanned.code[at];
  if (code !== AT && code !== DOLLAR) return 0;
  if (!isSpacedLetter(scanned, at + 1)) return 0;
  const isInside = between === 0 && at > 0 && isSpacedLetter(scanned, at - 1);
  if (code === DOLLAR)
    return isInside || (isSpacedLetter(scanned, at + 2) && isSpacedLetter(scanned, at + 3)) ? 115 : 0;
  if (!isInside) return 0;
  let end = at + 1;
  while (end < scanned.length && (scanned.kind[end] === Kind.spaced || scanned.kind[end] === Kind.digit))
    end++;
  return scanned.code[end] === 46 && isSpacedLetter(scanned, end + 1) ? 0 : 97;
}

function gapOf(scanned: Scan, at: number): Gap {
  switch (scanned.kind[at]) {
    case Kind.line:
      return Gap.line;
    case Kind.sentenceEnd: {
      // A full stop ends a sentence only when something other than a letter follows; wider signs always do.
      const next = scanned.kind[at + 1];
      const isInner =
        (scanned.code[at] ?? 0) < 128 &&
        (next === Kind.spaced || next === Kind.digit || next === Kind.joined);
      return isInner ? Gap.symbol : Gap.sentence;
    }
    case Kind.symbol:
      return Gap.symbol;
    default:
      return Gap.space;
  }
}

function widest(known: Gap, next: Gap, count: number): Gap {
  if (count === 0) return next;
  // Two symbols, or a symbol with a space, are a space; sentence and line ends outrank it.
  return Math.max(known === Gap.symbol ? Gap.space : known, next === Gap.symbol ? Gap.space : next) as Gap;
}

const SPELLED_RUN = 3;
/** Mean letters between gaps below which a text without word spaces is spaced on purpose. */
const SPACED_OUT = 5;
const CHOPPED = 5;

/** Turns gaps into habits where a word is spelled apart, and where the whole post is chopped or spaced out. */
function findHabits(draft: Draft): void {
  joinSpelledRuns(draft);
  if (closeChopped(draft)) joinSpelledRuns(draft);
  settleGaps(draft);
}

function joinSpelledRuns(draft: Draft): void {
  const { tokens, tokenCount, gap } = draft;
  let run = 0;
  for (let token = 0; token < tokenCount; token++) {
    const start = tokens[token] ?? 0;
    const before = gap[start];
    const isSingle = isSpelledPiece(draft, start, tokens[token + 1] ?? 0);
    const isSameScript =
      token > 0 && (draft.kind[start] === Kind.joined) === (draft.kind[start - 1] === Kind.joined);
    if (
      isSingle &&
      isSameScript &&
      run > 0 &&
      (before === Gap.space || before === Gap.symbol || before === Gap.habit)
    )
      run++;
    else {
      markHabit(draft, token - run, run);
      run = isSingle ? 1 : 0;
    }
  }
  markHabit(draft, tokenCount - run, run);
}

/** A post of one or two words a line (or a sentence) breaks its phrases there: the breaks are only spaces. */
function closeChopped(draft: Draft): boolean {
  const { tokens, tokenCount, gap } = draft;
  let words = 0;
  let lines = 0;
  let sentences = 0;
  for (let token = 0; token < tokenCount; token++) {
    const before = gap[tokens[token] ?? 0];
    if (before !== Gap.habit) words++;
    if (before === Gap.line) lines++;
    if (before === Gap.line || before === Gap.sentence) sentences++;
  }
  const isChoppedLines = lines >= CHOPPED && words / lines <= 2 && draft.length / lines <= 12;
  const isChoppedSentences = sentences >= CHOPPED && words / sentences <= 1.5;
  for (let token = 1; token < tokenCount; token++) {
    const start = tokens[token] ?? 0;
    const before = gap[start];
    if ((before === Gap.line && isChoppedLines) || (before === Gap.sentence && isChoppedSentences))
      gap[start] = isBetweenJoined(draft, start) ? Gap.habit : Gap.space;
  }
  return isChoppedLines || isChoppedSentences;
}

/** Spaces of a spaced-out text become habits; a lone odd symbol becomes a space, several stay what they are. */
function settleGaps(draft: Draft): void {
  const { tokens, tokenCount, gap } = draft;
  let joinedPieces = 0;
  let joinedUnits = 0;
  let symbols = 0;
  for (let token = 0; token < tokenCount; token++) {
    const start = tokens[token] ?? 0;
    if (draft.kind[start] === Kind.joined) {
      if (gap[start] !== Gap.habit) joinedPieces++;
      joinedUnits += (tokens[token + 1] ?? 0) - start;
    }
    if (gap[start] === Gap.symbol && draft.kind[start] !== Kind.digit) symbols++;
  }
  const isSpacedOut = joinedPieces >= 6 && joinedUnits / joinedPieces < SPACED_OUT;
  for (let token = 1; token < tokenCount; token++) {
    const start = tokens[token] ?? 0;
    if (gap[start] === Gap.space && isSpacedOut && isBetweenJoined(draft, start)) gap[start] = Gap.habit;
    else if (gap[start] === Gap.symbol && (symbols < 2 || draft.kind[start] === Kind.digit))
      gap[start] = Gap.space;
  }
}

function isBetweenJoined(draft: Draft, at: number): boolean {
  return draft.kind[at] === Kind.joined && draft.kind[at - 1] === Kind.joined;
}

/** One letter (or one letter repeated), or one syllable of a script without spaces. */
function isSpelledPiece(draft: Draft, start: number, end: number): boolean {
  const kind = draft.kind[start];
  if (kind === Kind.digit) return false;
  const first = draft.letter[start] ?? 0;
  if (kind === Kind.joined) return end - start === 1 || (end - start <= 3 && first < 0x2e80);
  for (let at = start + 1; at < end; at++) if (draft.letter[at] !== first) return false;
  return true;
}

function markHabit(draft: Draft, firstToken: number, count: number): void {
  if (count < SPELLED_RUN) return;
  for (let token = firstToken + 1; token < firstToken + count; token++)
    draft.gap[draft.tokens[token] ?? 0] = Gap.habit;
}

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
const I = 105;
const L = 108;

function compact(original: string, scanned: Scan, draft: Draft): Folded {
  const size = draft.length;
  undisguise(draft);
  const skeleton = new Uint16Array(size);
  const letter = new Uint16Array(size);
  const guessed = new Uint8Array(size);
  const kind = new Uint8Array(size);
  const marks = new Uint16Array(size);
  const repeats = new Uint8Array(size);
  const gap = new Uint8Array(size);
  const steps = new Uint32Array(size + 1);
  const breaks = new Uint32Array(size + 1);
  const from = new Uint32Array(size);
  const to = new Uint32Array(size);
  let length = 0;
  let step = 0;
  let broken = 0;
  for (let at = 0; at < size; at++) {
    const code = draft.letter[at] ?? 0;
    const before = draft.gap[at] ?? 0;
    const unitKind = draft.kind[at] ?? 0;
    const isInside = before === Gap.none || before === Gap.habit;
    if (
      length > 0 &&
      isInside &&
      code === letter[length - 1] &&
      unitKind !== Kind.digit &&
      unitKind === kind[length - 1]
    ) {
      repeats[length - 1] = Math.min(3, (repeats[length - 1] ?? 1) + 1);
      marks[length - 1] = (marks[length - 1] ?? 0) | (draft.marks[at] ?? 0);
      guessed[length - 1] = (guessed[length - 1] ?? 0) | (draft.guessed[at] ?? 0);
      to[length - 1] = draft.to[at] ?? 0;
      continue;
    }
    if (unitKind === Kind.joined) step += 1;
    else if (before !== Gap.none || length === 0 || kind[length - 1] === Kind.joined) step += 4;
    if (before === Gap.sentence || before === Gap.line) broken++;
    letter[length] = code;
    skeleton[length] = code === L ? I : code;
    guessed[length] = draft.guessed[at] ?? 0;
    kind[length] = unitKind;
    marks[length] = draft.marks[at] ?? 0;
    repeats[length] = 1;
    gap[length] = before;
    steps[length] = step;
    breaks[length] = broken;
    from[length] = draft.from[at] ?? 0;
    to[length] = draft.to[at] ?? 0;
    length++;
  }
  return {
    original,
    length,
    skeleton,
    letter,
    guessed,
    kind,
    marks,
    repeats,
    gap,
    steps,
    breaks,
    from,
    to,
    scan: scanned,
    get text() {
      return show(this);
    },
  };
}

/** Look-alikes of mixed words and leetspeak inside words, in place. A word spelled apart counts as one. */
function undisguise(draft: Draft): void {
  const { tokens, tokenCount, letter, kind, gap } = draft;
  for (let token = 0; token < tokenCount; ) {
    const start = tokens[token] ?? 0;
    let next = token + 1;
    while (next < tokenCount && gap[tokens[next] ?? 0] === Gap.habit) next++;
    const end = tokens[next] ?? 0;
    token = next;
    if (kind[start] === Kind.joined) continue;
    unleet(draft, start, end);
    unmix(letter, start, end);
  }
}

/** Digits between the letters of a word of three letters and more. */
function unleet({ letter, kind, guessed }: Draft, start: number, end: number): void {
  let digits = 0;
  for (let at = start; at < end; at++) if (kind[at] === Kind.digit) digits++;
  if (digits === 0 || end - start - digits < 3) return;
  for (let at = start + 1; at < end - 1; at++) {
    if (kind[at] !== Kind.digit || kind[at - 1] !== Kind.spaced || kind[at + 1] !== Kind.spaced) continue;
    const plain = LEET[letter[at] ?? 0];
    if (!plain) continue;
    letter[at] = plain;
    kind[at] = Kind.spaced;
    guessed[at] = 1;
  }
}

const GAP_SIGNS: readonly string[] = ['', ' ', '*', '. ', '\n', ''];

function show(folded: Folded): string {
  let text = '';
  for (let at = 0; at < folded.length; at++) {
    const one = String.fromCharCode(folded.letter[at] ?? 0);
    text += at > 0 ? GAP_SIGNS[folded.gap[at] ?? 0] : '';
    text += one.repeat(folded.repeats[at] === 2 ? 2 : 1);
  }
  return text;
}
