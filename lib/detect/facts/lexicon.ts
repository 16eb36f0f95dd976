import type { CompiledPack } from '../../pack';
import { codeOf, Kind, kindOf, marksOf, type Scan, scan, TONES } from '../../text';

/**
 * What a word beside a number can be, as bits: “năm” is five and a year. A period stands right beside its sum, or a little behind it.
 * A counted period is one only behind a number or a slash; a leading period may stand a little before, as all of several words do:
 * “mỗi tháng từ 20 triệu”.
 */
export const Role = {
  number: 1,
  unit: 2,
  currency: 4,
  period: 8,
  countedPeriod: 16,
  leadingPeriod: 32,
  range: 64,
  otherMoney: 128,
  leaving: 256,
  time: 512,
  chatName: 1024,
} as const;
export type Period = 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Word {
  /** Of a number word: 3, 10, 0.5, or 0 for “some” behind a number. */
  readonly value?: number;
  /** Of a unit: a million, and the currency it is said of when none is named. */
  readonly times?: number;
  readonly implied?: string;
  /** Several where a sign is shared, commonest first. */
  readonly currencies?: readonly string[];
  readonly period?: Period;
  /** Of a time: days from now, at most. */
  readonly days?: number;
  /** Of a chat's name before a handle. */
  readonly channel?: string;
}

/** A scan, or a folded text, which knows its words' edges. */
export interface Units {
  readonly units: Int32Array;
  readonly length: number;
  readonly edge?: Uint8Array;
}

/** Words looked for at a place of a text. */
export interface Lexicon {
  /** The longest word with one of these roles that begins there, whole. @returns its end, one past the last unit */
  at(text: Units, at: number, roles: number): { readonly word: Word; readonly end: number } | undefined;
}

/** The lexicon of each language, made when a post first needs it. */
export function createLexicons(pack: CompiledPack): (language: number) => Lexicon {
  const made = new Map<number, Lexicon>();
  return (language) => {
    const known = made.get(language);
    if (known) return known;
    const lexicon = createLexicon(pack, language);
    made.set(language, lexicon);
    return lexicon;
  };
}

/**
 * The words of a language that stand beside numbers. English ones are understood everywhere, and those of other scripts, which can
 * be no other word; Latin words of other languages are not: “hr” is a day in Indonesian and an hour in English.
 * @param language place in the pack's list; -1 for a text of unknown language, which is read with all of them
 */
function createLexicon(pack: CompiledPack, language: number): Lexicon {
  const root = new Node();
  const english = pack.languages.findIndex(({ tag }) => tag === 'en');
  const order = [language, english, ...pack.languages.keys()].filter((one) => one >= 0);
  for (const one of new Set(order)) {
    const isOwn = language < 0 || one === language;
    addLanguage(root, pack.languages[one]!, isOwn ? 'own' : one === english ? 'english' : 'foreign');
  }
  for (const [currency, { symbols }] of Object.entries(pack.knowledge.currencies))
    addAll(root, symbols, Role.currency, { currencies: [currency] });
  return { at: (text, at, roles) => longestAt(root, text, at, roles) };
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

/** @param kind of a foreign language only words of other scripts are taken, of English units, currencies and periods too */
function addLanguage(
  root: Node,
  language: CompiledPack['languages'][number],
  kind: 'own' | 'english' | 'foreign',
): void {
  const {
    numbers,
    units,
    currencies,
    periods,
    ranges = [],
    otherMoney = [],
    departures,
    handles = {},
  } = language;
  const latin = kind === 'own' ? ANY : kind === 'english' ? MEASURES : 0;
  const add = (words: readonly string[], role: number, word: Word): void =>
    addAll(root, latin & role ? words : words.filter(isOfOwnScript), role, word);
  for (const [name, value] of Object.entries(numbers)) add([name], Role.number, { value });
  for (const { words, times, currency } of units)
    add(words, Role.unit, currency ? { times, implied: currency } : { times });
  const named = new Map<string, string[]>();
  for (const [currency, words] of Object.entries(currencies))
    for (const word of words) named.set(word, [...(named.get(word) ?? []), currency]);
  for (const [word, shared] of named) add([word], Role.currency, { currencies: shared });
  for (const [name, words] of Object.entries(periods)) {
    const period = name as Period; // the schema's enum
    for (const word of words) {
      if (word.startsWith('# ')) add([word.slice(2)], Role.countedPeriod, { period });
      else if (word.endsWith(' #')) add([word.slice(0, -2)], Role.leadingPeriod, { period });
      else {
        add([word], Role.period, { period });
        if (word.includes(' ')) add([word], Role.leadingPeriod, { period });
      }
    }
  }
  add(ranges, Role.range, {});
  add(otherMoney, Role.otherMoney, {});
  add(departures?.leaving ?? [], Role.leaving, {});
  for (const [name, days] of Object.entries(departures?.within ?? {})) add([name], Role.time, { days });
  for (const [channel, names] of Object.entries(handles)) add(names, Role.chatName, { channel });
}

const ANY = -1;
const MEASURES = Role.unit | Role.currency | Role.period | Role.countedPeriod | Role.chatName;

function isOfOwnScript(word: string): boolean {
  return word.charCodeAt(0) > LAST_LATIN;
}
const LAST_LATIN = 0x24f;

/** A word that is known already keeps what it means, and gets the new role beside it. */
function addAll(root: Node, words: readonly string[], role: number, word: Word): void {
  for (const text of words) {
    const { length, units } = scan(text);
    if (length === 0) continue;
    const own = units.slice(0, length);
    let node = root;
    for (const unit of own) node = child(node, codeOf(unit));
    const known = node.entries.find((entry) => entry.units.every((unit, at) => unit === own[at]));
    const marked = role & NEEDS_MARKS && !text.includes(' ') ? role : 0;
    if (!known) node.entries.push({ units: own, roles: role, marked, word });
    else if (!(known.roles & role)) {
      known.roles |= role;
      known.marked |= marked;
      known.word = { ...known.word, ...word };
    }
  }
}

const NEEDS_MARKS = Role.otherMoney | Role.leadingPeriod;

function child(node: Node, code: number): Node {
  const known = node.next.get(code);
  if (known) return known;
  const made = new Node();
  node.next.set(code, made);
  return made;
}

function longestAt(
  root: Node,
  { units, length, edge }: Units,
  at: number,
  roles: number,
): { readonly word: Word; readonly end: number } | undefined {
  let found: { word: Word; end: number } | undefined;
  let node: Node | undefined = root;
  for (let end = at; end < length; end++) {
    node = node.next.get(codeOf(units[end]!));
    if (!node) break;
    if (node.entries.length === 0) continue;
    if (edge ? edge[end + 1] === 0 : isInsideWord(units, end + 1)) continue;
    const entry = node.entries.find((one) => one.roles & roles && agrees(one, roles, units, at));
    if (entry) found = { word: entry.word, end: end + 1 };
  }
  return found;
}

/** Marks that the text carries must be the word's; missing ones are wild. Tones move within a word: hoà, hòa. */
function agrees(entry: Entry, roles: number, text: Int32Array, at: number): boolean {
  const { units } = entry;
  let ownTones = 0;
  let tones = 0;
  let isBare = false;
  for (let index = 0; index < units.length; index++) {
    const own = marksOf(units[index]!);
    const marks = marksOf(text[at + index]!);
    if (marks & ~own & ~TONES) return false;
    isBare ||= (own & ~marks & ~TONES) !== 0;
    ownTones |= own & TONES;
    tones |= marks & TONES;
  }
  if (tones & ~ownTones) return false;
  isBare ||= tones !== ownTones;
  return !isBare || (entry.roles & roles & ~entry.marked) !== 0;
}

/** Whether a word may begin there: not inside a word of a script with spaces. */
export function isWordStart({ units }: Scan, at: number): boolean {
  return at === 0 || !isInsideWord(units, at);
}

function isInsideWord(units: Int32Array, at: number): boolean {
  return kindOf(units[at]!) === Kind.spaced && kindOf(units[at - 1]!) === Kind.spaced;
}
