import { countingMarks, EXPANDED, Kind, pageOf, type Unit } from './characters';

/**
 * A text as units, one by one: normalised, lower case, digits in ASCII, marks apart, nothing invisible.
 * Punctuation and line breaks are still there: facts such as pay and addresses are read from this form.
 */
export interface Scan {
  readonly length: number;
  readonly kind: Uint8Array;
  readonly code: Uint16Array;
  readonly marks: Uint16Array;
  /** 1 where the original was a capital I, which lower-case l imitates. */
  readonly capitalI: Uint8Array;
  /** UTF-16 offsets in the original: the unit stands for `text.slice(from, to)`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** More marks than any alphabet stacks on a letter: Zalgo. */
const TOO_MANY_MARKS = 3;

/**
 * Reads a text into units. Linear, never throws; lone surrogates count as symbols.
 * Units may be fewer (invisible characters, marks) or more (ligatures) than the text's characters.
 */
export function scan(text: string): Scan {
  const writer = new Writer(text.length + 16);
  let markCount = 0;
  for (let at = 0; at < text.length; ) {
    const start = at;
    let codePoint = text.charCodeAt(at++);
    if (codePoint >= 0xd800 && codePoint < 0xdc00 && at < text.length) {
      const low = text.charCodeAt(at);
      if (low >= 0xdc00 && low < 0xe000) {
        codePoint = ((codePoint - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
        at++;
      }
    }
    const page = pageOf(codePoint);
    const low = codePoint & 255;
    const kind = page.kind[low] ?? Kind.symbol;
    if (kind === Kind.ignored) continue;
    if (kind === Kind.mark) {
      markCount++;
      writer.addMark(page.marks[low] ?? 0, markCount >= TOO_MANY_MARKS, at);
      continue;
    }
    markCount = 0;
    if (kind === EXPANDED) for (const unit of page.expanded.get(low) ?? []) writer.add(unit, start, at);
    else if (kind === Kind.composing) writer.compose(codePoint, start, at);
    else writer.write(kind, page.code[low] ?? 0, page.marks[low] ?? 0, start, at, codePoint === 0x49 ? 1 : 0);
  }
  return writer.finish();
}

class Writer {
  private length = 0;
  private kind: Uint8Array;
  private code: Uint16Array;
  private marks: Uint16Array;
  private capitalI: Uint8Array;
  private from: Uint32Array;
  private to: Uint32Array;

  constructor(capacity: number) {
    this.kind = new Uint8Array(capacity);
    this.code = new Uint16Array(capacity);
    this.marks = new Uint16Array(capacity);
    this.capitalI = new Uint8Array(capacity);
    this.from = new Uint32Array(capacity);
    this.to = new Uint32Array(capacity);
  }

  write(kind: number, code: number, marks: number, from: number, to: number, capitalI: number): void {
    if (this.length === this.kind.length) this.grow();
    const at = this.length++;
    this.kind[at] = kind;
    this.code[at] = code;
    this.marks[at] = marks;
    this.capitalI[at] = capitalI;
    this.from[at] = from;
    this.to[at] = to;
  }

  add(unit: Unit, from: number, to: number): void {
    if (unit.kind === Kind.mark) this.addMark(unit.marks, false, to);
    else if (unit.kind !== Kind.ignored) this.write(unit.kind, unit.code, unit.marks, from, to, 0);
  }

  addMark(bits: number, isZalgo: boolean, to: number): void {
    const last = this.length - 1;
    if (last < 0 || this.kind[last] !== Kind.spaced) return;
    const base = this.code[last] ?? 0;
    // й typed as и with a breve.
    if (base === 0x438 && bits === 64) this.code[last] = 0x439;
    this.marks[last] = isZalgo ? 0 : (this.marks[last] ?? 0) | countingMarks(base, bits);
    this.to[last] = to;
  }

  /** Jamo and kana voicing marks join the letter before them; alone they stand as they are. */
  compose(codePoint: number, from: number, to: number): void {
    const last = this.length - 1;
    const own = String.fromCodePoint(codePoint).normalize('NFKC');
    const isVoicing = codePoint >= 0x3000;
    const mark = isVoicing ? (codePoint === 0x3099 || codePoint === 0xff9e ? '\u3099' : '\u309a') : own;
    if (last >= 0 && this.to[last] === from) {
      const whole = (String.fromCharCode(this.code[last] ?? 0) + mark).normalize('NFC');
      if (whole.length === 1) {
        this.code[last] = whole.charCodeAt(0);
        this.to[last] = to;
        return;
      }
    }
    if (!isVoicing) this.write(Kind.spaced, codePoint & 0xffff, 0, from, to, 0);
  }

  private grow(): void {
    const wider = <A extends Uint8Array | Uint16Array | Uint32Array>(old: A, made: A): A => {
      made.set(old);
      return made;
    };
    const size = this.kind.length * 2;
    this.kind = wider(this.kind, new Uint8Array(size));
    this.code = wider(this.code, new Uint16Array(size));
    this.marks = wider(this.marks, new Uint16Array(size));
    this.capitalI = wider(this.capitalI, new Uint8Array(size));
    this.from = wider(this.from, new Uint32Array(size));
    this.to = wider(this.to, new Uint32Array(size));
  }

  finish(): Scan {
    const { length, kind, code, marks, capitalI, from, to } = this;
    return { length, kind, code, marks, capitalI, from, to };
  }
}
