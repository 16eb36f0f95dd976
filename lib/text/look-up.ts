import { IGNORED_UNIT, unitsOf } from './characters';
import { Kind, unitOf } from './unit';

/** Below this, one flat table: letters of nearly all posts, and emoji. Above are rare Han and invisible tags. */
const FLAT = 0x20000;
/**
 * The unit of each code point; 0 where none was looked up yet. Filled a page of 256 at a time, when first met; pages that no post needs stay untouched memory.
 */
const table = /* @__PURE__ */ new Int32Array(FLAT);
const rarePages = /* @__PURE__ */ new Map<number, Int32Array>();
/** Units of the code points that stand for several. */
const expansions = /* @__PURE__ */ new Map<number, readonly number[]>();
/** What a code point is; a unit of kind `expanded` has its units in `expansionOf`. */
export function lookUp(codePoint: number): number {
  if (codePoint < FLAT) return table[codePoint] || fillFlat(codePoint);
  return rarePage(codePoint)[codePoint & 255] ?? IGNORED_UNIT;
}

export function expansionOf(codePoint: number): readonly number[] {
  return expansions.get(codePoint) ?? [];
}

function fillFlat(codePoint: number): number {
  fill(table.subarray(codePoint & ~255, (codePoint | 255) + 1), codePoint & ~255);
  return table[codePoint] ?? IGNORED_UNIT;
}

function rarePage(codePoint: number): Int32Array {
  const first = codePoint & ~255;
  let page = rarePages.get(first);
  if (!page) {
    page = new Int32Array(256);
    fill(page, first);
    rarePages.set(first, page);
  }
  return page;
}

function fill(page: Int32Array, first: number): void {
  for (let low = 0; low < 256; low++) {
    const units = unitsOf(first | low);
    const [only = IGNORED_UNIT] = units;
    page[low] = units.length > 1 ? unitOf(Kind.expanded, 0, 0) : only;
    if (units.length > 1) expansions.set(first | low, units);
  }
}
