import { type Folded, Kind, kindOf, type Scan } from '../../text';
import { type Field, spanOf } from '../fields';
import type { Reached } from './contacts';
import { isWordStart, type Lexicon, Role } from './lexicon';
import { unitAt } from './scan-at';

/** UTF-16 units between a chat's name and its handle: “飞机❤️：”. */
const BETWEEN = 8;
/** Units of the longest name. */
const LONGEST_NAME = 12;
const HANDLE = /[a-z0-9_][a-z0-9_.-]{3,31}/iy;
const LAST_LATIN = 0x24f;

/**
 * Chats whose names are ordinary words too, and name a chat only before a handle: “Line: abc_12”, “飞机@hr88”, “薇➕example000”.
 * They are in `handles` of a language's vocabulary.
 */
export function chatsByHandle(field: Field, lexicon: Lexicon): readonly Reached[] {
  const { folded } = field;
  const { edge, original, from, to, units } = folded;
  const found: Reached[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (edge[at] === 0 || kindOf(units[at]!) === Kind.joined) continue;
    const begin = at > 0 ? to[at - 1]! : 0;
    const start = from[at]!;
    if (start === begin || start - begin > BETWEEN) continue;
    const between = original.slice(begin, start);
    const handle = between.includes('\n') ? undefined : handleAt(original, start);
    // Most words are no handle, and looking for a name before each costs more than all else.
    if (!handle || !mayBeJoined(between, handle)) continue;
    const name = nameBefore(field, at, begin, lexicon);
    if (!name || !isJoined(between, handle, name.text)) continue;
    found.push({ channel: name.channel, evidence: spanOf(field, name.start, start + handle.length) });
  }
  return found;
}

function handleAt(original: string, start: number): string | undefined {
  HANDLE.lastIndex = start;
  return HANDLE.exec(original)?.[0];
}

function mayBeJoined(between: string, handle: string): boolean {
  return /[^\s]/.test(between) || /[\d_]/.test(handle);
}

/** A handle is told from a word by a digit or underscore in it, by an @ before it, or by a colon behind a name that is no Latin word. */
function isJoined(between: string, handle: string, name: string): boolean {
  if (/[\d_]/.test(handle) || between.includes('@')) return true;
  return /[^\s]/.test(between) && name.charCodeAt(0) > LAST_LATIN;
}

interface Name {
  readonly channel: string;
  readonly text: string;
  /** UTF-16 offset. */
  readonly start: number;
}

/**
 * The name before a handle: as it is folded (飞✈️机), as it is written (folding makes one letter of QQ), or a sign between (✈️).
 * @param at the handle's folded unit @param begin UTF-16 offset behind the folded unit before
 */
function nameBefore({ folded }: Field, at: number, begin: number, lexicon: Lexicon): Name | undefined {
  const { scan, original } = folded;
  const end = unitAt(scan, begin);
  const found = nameEndingAt(folded, at, lexicon) ?? nameEndingAt(scan, end, lexicon);
  if (found) return { ...found, text: original.slice(found.start, begin) };
  for (let unit = end; unit < scan.length && scan.from[unit]! < folded.from[at]!; unit++) {
    const channel = lexicon.at(scan, unit, Role.chatName)?.word.channel;
    const start = scan.from[unit]!;
    if (channel) return { channel, text: original.slice(start, scan.to[unit]!), start };
  }
  return undefined;
}

function nameEndingAt(
  text: Folded | Scan,
  end: number,
  lexicon: Lexicon,
): { readonly channel: string; readonly start: number } | undefined {
  for (let start = Math.max(0, end - LONGEST_NAME); start < end; start++) {
    if ('edge' in text ? text.edge[start] === 0 : !isWordStart(text, start)) continue;
    const found = lexicon.at(text, start, Role.chatName);
    if (found?.word.channel && found.end === end)
      return { channel: found.word.channel, start: text.from[start]! };
  }
  return undefined;
}
