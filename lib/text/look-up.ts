import { IGNORED_UNIT, unitsOf } from './characters';
import { Kind, unitOf } from './unit';

/** Below this, one flat table: letters of nearly all posts, and emoji. Above are rare Han and invisible tags. */
const FLAT = 0x20000;
/** The unit of each code point; 0 where none was looked up yet. What no post needs stays untouched memory. */
const table = /* @__PURE__ */ new Int32Array(FLAT);
const rare = /* @__PURE__ */ new Map<number, number>();
/** Units of the code points that stand for several. */
const expansions = /* @__PURE__ */ new Map<number, readonly number[]>();

/** What a code point is; a unit of kind `expanded` has its units in `expansionOf`. */
export function lookUp(codePoint: number): number {
  if (codePoint < FLAT) return table[codePoint] || fill(codePoint);
  let unit = rare.get(codePoint);
  if (unit === undefined) {
    unit = find(codePoint);
    rare.set(codePoint, unit);
  }
  return unit;
}

export function expansionOf(codePoint: number): readonly number[] {
  return expansions.get(codePoint) ?? [];
}

function fill(codePoint: number): number {
  const unit = find(codePoint);
  table[codePoint] = unit;
  return unit;
}

function find(codePoint: number): number {
  const units = unitsOf(codePoint);
  const [only = IGNORED_UNIT] = units;
  if (units.length < 2) return only;
  expansions.set(codePoint, units);
  return unitOf(Kind.expanded, 0, 0);
}
