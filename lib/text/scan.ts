import { isBurmese, putBurmese, settleDigits } from './burmese';
import { countingMarks, FLAG_BASE } from './characters';
import { expansionOf, lookUp } from './look-up';
import { codeOf, Kind, kindOf, marksOf, unitOf, withMarks } from './unit';
import { clusterEnd, toUnicode } from './zawgyi/convert';
import { EncodingGuess } from './zawgyi/detect';

/**
 * A text as units, one by one: normalised, lower case, digits in ASCII, marks apart, nothing invisible.
 * Punctuation and line breaks are still there: facts such as pay and addresses are read from this form.
 * The arrays are longer than `length`; `units` holds `END_UNITS` zeros behind the last unit, so that a look ahead needs no check.
 */
export interface Scan {
  readonly text: string;
  readonly length: number;
  readonly units: Int32Array;
  /** UTF-16 offsets in the original: the unit stands for `text.slice(from, to)`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** How many units are digits. */
  readonly digits: number;
}

/** More marks than any alphabet stacks on a letter: Zalgo. */
const TOO_MANY_MARKS = 3;
const END_UNITS = 16;
const SMALL_A = 97;
/** UTF-16 units. */
const INDICATOR_LENGTH = 2;
/** Units of one Burmese character: ဪ is သြော်. */
const LONGEST_BURMESE = 5;
/** Kinds that are more than one unit written behind the last. */
const IRREGULAR =
  (1 << Kind.ignored) |
  (1 << Kind.mark) |
  (1 << Kind.composing) |
  (1 << Kind.expanded) |
  (1 << Kind.burmese) |
  (1 << Kind.flag) |
  (1 << Kind.digit);

/**
 * Reads a text into units. Linear, never throws; lone surrogates count as symbols.
 * Units may be fewer (invisible characters, marks) or more (ligatures) than the text's characters.
 * @param out memory to write into; what an earlier scan left there is gone
 */
export function scan(text: string, out: ScanBuffers = new ScanBuffers()): Scan {
  out.reset(text);
  let { units, from, to } = out;
  const size = text.length;
  let length = 0;
  let markCount = 0;
  for (let at = 0; at < size; ) {
    const start = at;
    let codePoint = text.charCodeAt(at++);
    if ((codePoint & 0xfc00) === 0xd800 && at < size) {
      const low = text.charCodeAt(at);
      if ((low & 0xfc00) === 0xdc00) {
        codePoint = ((codePoint - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
        at++;
      }
    }
    const unit = lookUp(codePoint);
    const kind = kindOf(unit);
    if ((IRREGULAR >> kind) & 1) {
      if (kind === Kind.ignored) continue;
      if (kind === Kind.mark) {
        out.addMark(length, marksOf(unit), ++markCount >= TOO_MANY_MARKS, at);
        continue;
      }
      markCount = 0;
      if (kind === Kind.digit) out.digits++;
      else {
        if (kind === Kind.expanded) length = out.addAll(length, expansionOf(codePoint), start, at);
        else if (kind === Kind.composing) length = out.compose(length, codePoint, start, at);
        else if (kind === Kind.flag) {
          length = out.addFlag(length, codeOf(unit), start);
          at = out.readTo;
        } else {
          length = out.addBurmese(length, start);
          at = out.readTo;
        }
        ({ units, from, to } = out);
        continue;
      }
    }
    markCount = 0;
    units[length] = unit;
    from[length] = start;
    to[length] = at;
    length++;
  }
  out.finish(length);
  return out;
}

/** A scan whose memory is used again and again: asking for new arrays costs more than reading a short post. */
export class ScanBuffers implements Scan {
  text = '';
  length = 0;
  digits = 0;
  units = new Int32Array(0);
  from = new Uint32Array(0);
  to = new Uint32Array(0);

  /** How far `addBurmese` has read. */
  readTo = 0;
  private readonly encoding = new EncodingGuess();

  reset(text: string): void {
    this.text = text;
    this.digits = 0;
    this.encoding.reset(text);
    if (this.units.length < text.length + END_UNITS) this.grow(0, text.length + END_UNITS);
  }

  finish(length: number): void {
    this.length = length;
    for (let at = length; at < length + END_UNITS; at++) this.units[at] = 0;
  }

  addAll(length: number, units: readonly number[], from: number, to: number): number {
    let end = length;
    this.makeRoom(length, units.length, to);
    for (const unit of units) {
      if (kindOf(unit) === Kind.mark) this.addMark(end, marksOf(unit), false, to);
      else this.put(end++, unit, from, to);
      if (kindOf(unit) === Kind.digit) this.digits++;
    }
    return end;
  }

  /** Reads Burmese characters from `start` on, up to the first other one. Zawgyi is read cluster by cluster. */
  addBurmese(length: number, start: number): number {
    const { text } = this;
    const isZawgyi = this.encoding.isZawgyiAt(start);
    let end = length;
    let at = start;
    while (at < text.length && isBurmese(text.charCodeAt(at))) {
      const next = isZawgyi ? clusterEnd(text, at) : at + 1;
      const codes = isZawgyi ? toUnicode(text, at, next) : text.charAt(at);
      this.makeRoom(end, codes.length * LONGEST_BURMESE, next);
      for (let place = 0; place < codes.length; place++)
        end = putBurmese(this, end, codes.charCodeAt(place), at, next);
      at = next;
    }
    settleDigits(this, length, end);
    this.readTo = at;
    return end;
  }

  /** Two flag letters side by side are a flag; a lone one stands for its letter: 🇹 🇪 🇱 🇪. */
  addFlag(length: number, code: number, start: number): number {
    const { text } = this;
    const next = start + INDICATOR_LENGTH;
    const second = lookUp(text.codePointAt(next) ?? 0);
    const isFlag = kindOf(second) === Kind.flag;
    this.readTo = isFlag ? next + INDICATOR_LENGTH : next;
    if (!isFlag) {
      this.put(length, unitOf(Kind.spaced, SMALL_A + code - FLAG_BASE, 0), start, next);
      return length + 1;
    }
    this.put(length, unitOf(Kind.joined, code, 0), start, next);
    this.put(length + 1, unitOf(Kind.joined, codeOf(second), 0), next, this.readTo);
    return length + 2;
  }

  addMark(length: number, bits: number, isZalgo: boolean, to: number): void {
    const last = this.units[length - 1];
    if (length === 0 || last === undefined || kindOf(last) !== Kind.spaced) return;
    const base = codeOf(last);
    // й typed as и with a breve.
    if (base === 0x438 && bits === 64) this.units[length - 1] = unitOf(Kind.spaced, 0x439, 0);
    else this.units[length - 1] = withMarks(last, isZalgo ? 0 : marksOf(last) | countingMarks(base, bits));
    this.to[length - 1] = to;
  }

  /** Jamo and kana voicing marks join the letter before them; alone they stand as they are. */
  compose(length: number, codePoint: number, from: number, to: number): number {
    const own = String.fromCodePoint(codePoint).normalize('NFKC');
    const isVoicing = codePoint >= 0x3000;
    const mark = isVoicing ? (codePoint === 0x3099 || codePoint === 0xff9e ? '\u3099' : '\u309a') : own;
    const last = this.units[length - 1];
    if (last !== undefined && this.to[length - 1] === from) {
      const whole = (String.fromCharCode(codeOf(last)) + mark).normalize('NFC');
      if (whole.length === 1) {
        this.units[length - 1] = unitOf(kindOf(last), whole.charCodeAt(0), marksOf(last));
        this.to[length - 1] = to;
        return length;
      }
    }
    if (!isVoicing) this.put(length, unitOf(Kind.joined, codePoint & 0xffff, 0), from, to);
    return isVoicing ? length : length + 1;
  }

  private put(at: number, unit: number, from: number, to: number): void {
    this.units[at] = unit;
    this.from[at] = from;
    this.to[at] = to;
  }

  /** Room for so many units, and one for every character to come. */
  private makeRoom(length: number, count: number, to: number): void {
    const size = length + count + (this.text.length - to) + END_UNITS;
    if (size > this.units.length) this.grow(length, size * 2);
  }

  private grow(used: number, size: number): void {
    const { units, from, to } = this;
    this.units = new Int32Array(size);
    this.from = new Uint32Array(size);
    this.to = new Uint32Array(size);
    this.units.set(units.subarray(0, used));
    this.from.set(from.subarray(0, used));
    this.to.set(to.subarray(0, used));
  }
}
