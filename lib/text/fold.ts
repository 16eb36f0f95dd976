import { DOT_BELOW, endsSyllable, isBurmeseLetter } from './burmese';
import { Gap } from './gap';
import { findHabits } from './habits';
import { isIndicVowelSign, isWrittenAsDot, NASAL_DOT, VIRAMA_SIGN } from './indic';
import { type Scan, ScanBuffers, scan } from './scan';
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
import { Draft, tokenize } from './tokenize';
import { undisguise } from './undisguise';
import { codeOf, Kind, kindOf, unitOf, withCode } from './unit';

/**
 * A text in its matchable form: letters and digits only, in parallel arrays, one entry a unit.
 * The matcher runs over `skeleton`; the other arrays say what the post really carries there, so that a hit can be checked.
 * The arrays are longer than `length`; what stands behind it means nothing, but that `units[length]` is 0 and `edge[length]` 1.
 */
export interface Folded {
  readonly original: string;
  readonly length: number;
  /** The letters with i and l made one, since 1, I and l imitate each other. */
  readonly skeleton: Uint16Array;
  /** Letter, kind, marks, and whether the letter was guessed: see `codeOf`, `kindOf`, `marksOf`, `isGuessed`. */
  readonly units: Int32Array;
  /** How often the letter was repeated; 3 stands for three and more. */
  readonly repeats: Uint8Array;
  /** What stands before the unit; `gap[0]` is `line`. */
  readonly gap: Uint8Array;
  /** 1 where a word may begin, or end before; everywhere in scripts without spaces. `edge[length]` is 1. */
  readonly edge: Uint8Array;
  /**
   * Distance from the text's start in quarters of a word (a character of a script without spaces is one quarter).
   * A sentence end or line break counts `BREAK` on top, which is farther than any phrase reaches.
   */
  readonly steps: Uint32Array;
  /** UTF-16 offsets in the original. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The text with its punctuation, for facts. */
  readonly scan: Scan;
  /** The folded text, for people and tests: words with one space between. Folding it again changes nothing. */
  readonly text: string;
}

/** Steps that a sentence end or line break counts. */
export const BREAK = 1000;

/**
 * Folds a text. Linear in its length; never throws.
 * @param buffers memory to write into, which spares most of the time of a short text: what an earlier fold gave from there is gone
 */
export function fold(original: string, buffers: FoldBuffers = new FoldBuffers()): Folded {
  const { draft } = buffers;
  scan(original, buffers.scan);
  tokenize(buffers.scan, draft);
  // First each token, since “еe” of two scripts is one letter twice; then each word, since a word spelled apart mixes only as a whole.
  undisguise(draft, buffers.scan);
  findHabits(draft);
  undisguise(draft, buffers.scan);
  compact(draft, buffers);
  buffers.original = original;
  return buffers;
}

/** Memory of a fold, to be used again and again; after a fold it is what `fold` gives. */
export class FoldBuffers implements Folded {
  original = '';
  length = 0;
  skeleton = new Uint16Array(0);
  units = new Int32Array(0);
  repeats = new Uint8Array(0);
  gap = new Uint8Array(0);
  edge = new Uint8Array(0);
  steps = new Uint32Array(0);
  from = new Uint32Array(0);
  to = new Uint32Array(0);
  readonly scan = new ScanBuffers();
  readonly draft = new Draft();

  get text(): string {
    return show(this);
  }

  /** Makes room for so many units and the zero behind the last. */
  reserve(size: number): void {
    if (this.units.length > size) return;
    this.skeleton = new Uint16Array(size + 1);
    this.units = new Int32Array(size + 1);
    this.repeats = new Uint8Array(size + 1);
    this.gap = new Uint8Array(size + 1);
    this.edge = new Uint8Array(size + 1);
    this.steps = new Uint32Array(size + 1);
    this.from = new Uint32Array(size + 1);
    this.to = new Uint32Array(size + 1);
  }
}

const I = 105;
const L = 108;

/** A unit's letter in the skeleton. */
export function skeletonOf(unit: number): number {
  const code = codeOf(unit);
  return code === L ? I : hiraganaOf(code);
}

/** Takes repeats and other ways of typing the same away, and reckons distances. */
function compact(draft: Draft, out: FoldBuffers): void {
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

const GAP_SIGNS: readonly string[] = ['', ' ', '*', '! ', '\n', ''];

function show({ length, units, gap, repeats }: Folded): string {
  let text = '';
  for (let at = 0; at < length; at++) {
    text += at > 0 ? GAP_SIGNS[gap[at]!] : '';
    text += String.fromCharCode(codeOf(units[at]!)).repeat(repeats[at] === 2 ? 2 : 1);
  }
  return text;
}
