import { Cells } from './cells';

/**
 * All patterns in one trie, as a double array: from state s, symbol c leads to `base(s) + c` if `check` there is s + 1.
 * Typed arrays, so that it can be stored and sent as it is.
 *
 * A trie and no Aho–Corasick automaton: phrases begin where words begin, which is known, so nothing is found inside words only to be
 * thrown away. Walks from the words' beginnings take as many steps as the automaton did, a sixth less time in all and a quarter less
 * memory. A walk is no longer than the longest phrase, so the time still grows with the text alone.
 *
 * It ends where a pattern's beginning is like no other's: the rest is compared with the pattern itself. That leaves 140,000 states of the
 * 690,000 letters that the rules of 25 languages have.
 */
export interface Trie {
  /** UTF-16 units that occur in patterns, frequent ones first; a unit's symbol is its place in here, from 1. */
  readonly alphabet: Uint16Array;
  /**
   * `STATE` numbers a state, at `s * STATE`: base, check and output. A step needs all of a state, so they stand side by side.
   * A state whose base is 0 is a leaf: nothing branches off any more, and its patterns, all spelled alike, may go on.
   */
  readonly states: Int32Array;
  /**
   * By pattern: 1 where the next one is spelled otherwise. Patterns are numbered in the order of their spellings, so that those that end at a
   * state (of a leaf: are left there) stand side by side in every table: a state's output is the number of the first + 1, 0 for none.
   */
  readonly isLast: Uint8Array;
}

/** A trie, and which of the given patterns each of its numbers is. */
export interface OrderedTrie {
  readonly trie: Trie;
  readonly order: Int32Array;
}

/** Letters of patterns side by side: pattern p's are `start[p]` to `start[p + 1]`. */
export interface Spellings {
  readonly start: Int32Array;
  readonly letters: Uint16Array;
}

export function sideBySide(patterns: readonly Uint16Array[]): Spellings {
  const start = new Int32Array(patterns.length + 1);
  for (const [number, { length }] of patterns.entries()) start[number + 1] = start[number]! + length;
  const letters = new Uint16Array(start[patterns.length]!);
  for (const [number, pattern] of patterns.entries()) letters.set(pattern, start[number]);
  return { start, letters };
}

/** Builds the trie of the given patterns. The time grows with the letters. */
export function buildTrie({ start, letters }: Spellings): OrderedTrie {
  const alphabet = alphabetOf(letters);
  const symbols = symbolsOf(alphabet);
  const spelled = { start, letters: letters.map((unit) => symbols[unit]!) };
  const order = sorted(spelled);
  const cells = new Cells(alphabet.length);
  const isLast = new Uint8Array(order.length);
  const giveOutput = (state: number, low: number, high: number): void => {
    cells.setOutput(state, low + 1);
    isLast[high - 1] = 1;
  };
  const queue: Range[] = order.length === 0 ? [] : [{ state: 0, low: 0, high: order.length, depth: 0 }];
  for (let range = queue.pop(); range; range = queue.pop()) {
    const { state, low, high, depth } = range;
    if (depth > 0 && areAlike(spelled, order[low]!, order[high - 1]!, depth)) {
      giveOutput(state, low, high);
      continue;
    }
    let next = low;
    // Sorted, so those that end here come first.
    while (lengthOf(spelled, order[next]!) === depth) next++;
    if (next > low) giveOutput(state, low, next);
    const children = childrenOf(spelled, order, { low: next, high, depth });
    if (children.length === 0) continue; // nothing but empty patterns
    const base = cells.place(
      state,
      children.map(({ symbol }) => symbol),
    );
    for (const { symbol, low, high } of children)
      queue.push({ state: base + symbol, low, high, depth: depth + 1 });
  }
  return { trie: { alphabet, states: cells.finish(), isLast }, order };
}

interface Range {
  readonly state: number;
  readonly low: number;
  readonly high: number;
  readonly depth: number;
}

/** Dense numbers for the units of the alphabet; 0 for all others. */
export function symbolsOf(alphabet: Uint16Array): Uint16Array {
  const symbols = new Uint16Array(0x10000);
  alphabet.forEach((unit, index) => {
    symbols[unit] = index + 1;
  });
  return symbols;
}

/** Frequent units first: their small symbols keep a state's next states close together in memory, and the arrays dense. */
function alphabetOf(letters: Uint16Array): Uint16Array {
  const counts = new Uint32Array(0x10000);
  const found: number[] = [];
  for (let at = 0; at < letters.length; at++) {
    const unit = letters[at]!;
    if (counts[unit]!++ === 0) found.push(unit);
  }
  return Uint16Array.from(found.sort((a, b) => counts[b]! - counts[a]! || a - b));
}

/** The patterns' numbers in the order of their letters. */
function sorted(spelled: Spellings): Int32Array {
  const { start, letters } = spelled;
  return Int32Array.from({ length: start.length - 1 }, (_, number) => number).sort((a, b) => {
    const shift = start[b]! - start[a]!;
    const end = start[a]! + Math.min(lengthOf(spelled, a), lengthOf(spelled, b));
    for (let at = start[a]!; at < end; at++)
      if (letters[at] !== letters[at + shift]) return letters[at]! - letters[at + shift]!;
    return lengthOf(spelled, a) - lengthOf(spelled, b) || a - b;
  });
}

function lengthOf({ start }: Spellings, pattern: number): number {
  return start[pattern + 1]! - start[pattern]!;
}

/** Whether two patterns that begin alike go on alike. */
function areAlike(spelled: Spellings, one: number, other: number, depth: number): boolean {
  if (one === other) return true;
  if (lengthOf(spelled, one) !== lengthOf(spelled, other)) return false;
  const { start, letters } = spelled;
  const shift = start[other]! - start[one]!;
  for (let at = start[one]! + depth; at < start[one + 1]!; at++)
    if (letters[at] !== letters[at + shift]) return false;
  return true;
}

interface Child {
  readonly symbol: number;
  readonly low: number;
  readonly high: number;
}

function childrenOf(
  { start, letters }: Spellings,
  order: Int32Array,
  { low, high, depth }: Omit<Range, 'state'>,
): readonly Child[] {
  const symbolAt = (place: number): number => letters[start[order[place]!]! + depth]!;
  const children: Child[] = [];
  for (let first = low; first < high; ) {
    const symbol = symbolAt(first);
    let end = first + 1;
    while (end < high && symbolAt(end) === symbol) end++;
    children.push({ symbol, low: first, high: end });
    first = end;
  }
  return children;
}
