import { Role, type Word, type WordTable, Writing } from '../../pack';
import { codeOf, Kind, kindOf, marksOf, type Scan, TONES } from '../../text';

/** A word where it stands, in units of its text, the second one past the last. */
export interface Found {
  readonly word: Word;
  readonly roles: number;
  readonly start: number;
  readonly end: number;
}

/** A scan, or a folded text, which knows its words' edges. */
export interface Units {
  readonly units: Int32Array;
  readonly length: number;
  readonly edge?: Uint8Array;
}

/** The words of a lexicon in one text. */
export interface Words<T extends Units = Scan> {
  readonly text: T;
  /** The longest word with one of these roles that begins there. */
  at(at: number, roles: number): Found | undefined;
  /** The longest word with one of these roles that ends there, one past its last unit, and begins no earlier than `from`. */
  endingAt(end: number, from: number, roles: number): Found | undefined;
}

interface Entry {
  /** Letters with their marks. */
  readonly units: Int32Array;
  roles: number;
  /** Roles that hold only where the text carries the word's marks: “gia” may be “giá” (price) or “gia” (family). */
  marked: number;
  word: Word;
}

class Node {
  readonly next = new Map<number, Node>();
  readonly entries: Entry[] = [];
}

/** All words of a lexicon, by their letters without marks. What begins with a letter is put in order when a text first has it. */
export class Tree {
  /** In which roles words begin and end with two letters, or are one: most places of a text are asked about in vain. */
  readonly begins = new Uint16Array(PAIRS);
  readonly ends = new Uint16Array(PAIRS);
  private readonly root = new Node();
  /** By first letter: words that were not asked for yet. */
  private readonly waiting = new Map<number, Waiting[]>();

  /** A word that is known already keeps what it means, and gets the new role beside it. */
  add(table: WordTable, word: number): void {
    const { start, units, meaning, meanings } = table;
    const first = start[word]!;
    const last = start[word + 1]! - 1;
    const { role } = meanings[meaning[word]!]!;
    this.begins[last > first ? pair(units[first]!, units[first + 1]!) : pair(units[first]!, 0)]! |= role;
    this.ends[last > first ? pair(units[last]!, units[last - 1]!) : pair(units[first]!, 0)]! |= role;
    const code = codeOf(units[first]!);
    const waiting = this.waiting.get(code);
    if (waiting) waiting.push({ table, word });
    else this.waiting.set(code, [{ table, word }]);
  }

  /** All words that begin with a letter. */
  under(code: number): Node | undefined {
    return this.root.next.get(code) ?? this.grow(code);
  }

  private grow(code: number): Node | undefined {
    for (const one of this.waiting.get(code) ?? []) this.addOne(one);
    this.waiting.delete(code);
    return this.root.next.get(code);
  }

  private addOne({ table, word: number }: Waiting): void {
    const own = table.units.subarray(table.start[number], table.start[number + 1]);
    const { role, word } = table.meanings[table.meaning[number]!]!;
    const marked = (table.writing[number]! & Writing.several) !== 0 ? 0 : role & NEEDS_MARKS;
    let node = this.root;
    for (const unit of own) node = child(node, codeOf(unit));
    const known = node.entries.find((entry) => entry.units.every((unit, at) => unit === own[at]));
    if (!known) node.entries.push({ units: own, roles: role, marked, word });
    else if ((known.roles & role) === 0) {
      known.roles |= role;
      known.marked |= marked;
      known.word = { ...known.word, ...word };
    }
  }
}

interface Waiting {
  readonly table: WordTable;
  readonly word: number;
}

const NEEDS_MARKS = Role.otherMoney | Role.leadingPeriod;

const PAIRS = 4096;

/** Two letters may share a place with others, which costs a look and no more. */
function pair(first: number, second: number): number {
  return (codeOf(first) * 31 + codeOf(second) * 7) & (PAIRS - 1);
}

function child(node: Node, code: number): Node {
  const known = node.next.get(code);
  if (known) return known;
  const made = new Node();
  node.next.set(code, made);
  return made;
}

/** Units of the longest word. */
const LONGEST = 20;

/** Finds the words of a tree in one text. */
export class WordsOf<T extends Units> implements Words<T> {
  constructor(
    readonly text: T,
    private readonly tree: Tree,
  ) {}

  at(at: number, roles: number): Found | undefined {
    if (at < 0 || at >= this.text.length) return undefined;
    return this.find(at, this.text.length, roles, 'longest');
  }

  endingAt(end: number, from: number, roles: number): Found | undefined {
    if (end <= from) return undefined;
    const { units } = this.text;
    const { ends } = this.tree;
    const last = units[end - 1]!;
    const before = end > 1 ? units[end - 2]! : 0;
    if (((ends[pair(last, before)]! | ends[pair(last, 0)]!) & roles) === 0) return undefined;
    for (let start = Math.max(from, end - LONGEST, 0); start < end; start++) {
      const found = this.find(start, end, roles, 'whole');
      if (found) return found;
    }
    return undefined;
  }

  /** @param how the longest word up to there, or one that ends there */
  private find(start: number, most: number, roles: number, how: 'longest' | 'whole'): Found | undefined {
    const { units, edge } = this.text;
    const { begins } = this.tree;
    const first = units[start]!;
    if (
      ((begins[pair(first, start + 1 < this.text.length ? units[start + 1]! : 0)]! |
        begins[pair(first, 0)]!) &
        roles) ===
      0
    )
      return undefined;
    if (edge ? edge[start] === 0 : isInsideWord(units, start)) return undefined;
    let found: Found | undefined;
    let node = this.tree.under(codeOf(first));
    for (let end = start + 1; node; end++) {
      if (node.entries.length > 0 && (how === 'longest' || end === most))
        if (edge ? edge[end] !== 0 : !isInsideWord(units, end))
          found = this.among(node.entries, start, end, roles) ?? found;
      if (end === most) break;
      node = node.next.get(codeOf(units[end]!));
    }
    return found;
  }

  private among(entries: readonly Entry[], start: number, end: number, wanted: number): Found | undefined {
    for (const entry of entries) {
      const roles = (entry.roles & wanted) === 0 ? 0 : rolesOf(entry, this.text.units, start);
      if ((roles & wanted) !== 0) return { word: entry.word, roles, start, end };
    }
    return undefined;
  }
}

/**
 * The roles in which a word stands there, 0 for none. Marks that the text carries must be the word's; missing ones are wild for most
 * roles. Tones move within a word: hoà, hòa.
 */
function rolesOf({ units, roles, marked }: Entry, text: Int32Array, at: number): number {
  let ownTones = 0;
  let tones = 0;
  let isBare = false;
  for (let index = 0; index < units.length; index++) {
    const own = marksOf(units[index]!);
    const marks = marksOf(text[at + index]!);
    if ((marks & ~own & ~TONES) !== 0) return 0;
    isBare ||= (own & ~marks & ~TONES) !== 0;
    ownTones |= own & TONES;
    tones |= marks & TONES;
  }
  if ((tones & ~ownTones) !== 0) return 0;
  return isBare || tones !== ownTones ? roles & ~marked : roles;
}

/** Whether a word may begin there: not inside a word of a script with spaces. */
export function isWordStart({ units }: Units, at: number): boolean {
  return !isInsideWord(units, at);
}

function isInsideWord(units: Int32Array, at: number): boolean {
  if (at === 0 || kindOf(units[at]!) !== Kind.spaced || kindOf(units[at - 1]!) !== Kind.spaced) return false;
  return !isMask(units, at - 1);
}

/** The x of “2xtr” stands for a digit. */
function isMask(units: Int32Array, at: number): boolean {
  let first = at;
  while (first > 0 && codeOf(units[first]!) === X) first--;
  return first < at && kindOf(units[first]!) === Kind.digit;
}
const X = 120;
