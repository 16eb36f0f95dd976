import { countingMarks } from './characters';
import { expansionOf, lookUp } from './look-up';
import { codeOf, Kind, kindOf, marksOf, unitOf, withMarks } from './unit';

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
export const END_UNITS = 16;
/** Kinds that are more than one unit written behind the last. */
const IRREGULAR =
  (1 << Kind.ignored) | (1 << Kind.mark) | (1 << Kind.composing) | (1 << Kind.expanded) | (1 << Kind.digit);

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
        length =
          kind === Kind.expanded
            ? out.addAll(length, expansionOf(codePoint), start, at)
            : out.compose(length, codePoint, start, at);
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

  reset(text: string): void {
    this.text = text;
    this.digits = 0;
    if (this.units.length < text.length + END_UNITS) this.grow(0, text.length + END_UNITS);
  }

  finish(length: number): void {
    this.length = length;
    for (let at = length; at < length + END_UNITS; at++) this.units[at] = 0;
  }

  addAll(length: number, units: readonly number[], from: number, to: number): number {
    let end = length;
    // Every character to come may still need a place.
    const size = length + units.length + (this.text.length - to) + END_UNITS;
    if (size > this.units.length) this.grow(length, size * 2);
    for (const unit of units) {
      if (kindOf(unit) === Kind.mark) this.addMark(end, marksOf(unit), false, to);
      else this.put(end++, unit, from, to);
      if (kindOf(unit) === Kind.digit) this.digits++;
    }
    return end;
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
