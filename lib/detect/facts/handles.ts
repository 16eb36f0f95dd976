import { Role } from '../../pack';
import type { Folded } from '../../text';
import { Kind } from '../../text';
import { type Field, spanOf } from '../fields';
import type { Reached } from './contacts';
import type { Lexicon } from './lexicon';
import { codeAt, isDigitAt, kindAt, unitAt } from './scan-at';
import type { Words } from './word-tree';

/** Units between a chat's name and its handle: “飞机❤️：”. */
const BETWEEN = 5;
const SHORTEST_HANDLE = 4;
const UNDERSCORE = 95;
const POINT = 46;
const AT_SIGN = 64;

/**
 * Chats whose names are ordinary words too, and name a chat only before a handle: “Line: abc_12”, “飞机@hr88”, “薇➕example000”.
 * They are in `handles` of a language's vocabulary. A handle is told from a word by a digit or an underscore in it, or an @ before it.
 */
export function chatsByHandle(field: Field, lexicon: Lexicon): readonly Reached[] {
  const { scan } = field.folded;
  let found: Reached[] | undefined;
  let names: Names | undefined;
  let from = 0;
  for (let at = 0; at < scan.length; at++) {
    const code = codeAt(scan, at);
    if (!isDigitAt(scan, at) && code !== UNDERSCORE && code !== AT_SIGN) continue;
    let start = code === AT_SIGN ? at + 1 : at;
    let end = start;
    while (start > from && code !== AT_SIGN && isHandleUnit(field, start - 1)) start--;
    while (end < scan.length && isHandleUnit(field, end)) end++;
    at = Math.max(at, end - 1);
    from = end;
    if (end - start < SHORTEST_HANDLE) continue;
    names ??= { scanned: lexicon.in(scan), folded: lexicon.in(field.folded) };
    const name = nameBefore(field, start, names);
    if (!name) continue;
    found ??= [];
    found.push({ channel: name.channel, evidence: spanOf(field, name.start, scan.to[end - 1]!) });
  }
  return found ?? NONE;
}

const NONE: readonly Reached[] = [];

/** Latin letters, digits, underscores and points. */
function isHandleUnit({ folded: { scan } }: Field, at: number): boolean {
  const code = codeAt(scan, at);
  if (code >= 0x80) return false;
  return isDigitAt(scan, at) || kindAt(scan, at) === Kind.spaced || code === UNDERSCORE || code === POINT;
}

interface Names {
  readonly scanned: Words;
  readonly folded: Words<Folded>;
}

interface Name {
  readonly channel: string;
  /** UTF-16 offset. */
  readonly start: number;
}

/**
 * The name before a handle: as it is written (QQ, which folding makes one letter of), a sign (✈️), or as it is folded (飞✈️机).
 * @param at the handle's first unit in the scan
 */
function nameBefore({ folded }: Field, at: number, { scanned, folded: words }: Names): Name | undefined {
  const { scan } = folded;
  for (let end = at - 1; end > 0 && at - end <= BETWEEN; end--) {
    const kind = kindAt(scan, end);
    if (kind === Kind.line || kind <= Kind.digit) return undefined;
    const found = scanned.endingAt(end, 0, Role.chatName) ?? scanned.at(end, Role.chatName);
    if (found?.word.channel) return { channel: found.word.channel, start: scan.from[found.start]! };
    if (kindAt(scan, end - 1) <= Kind.digit) break;
  }
  const place = unitAt(folded, scan.from[at]!);
  const found = words.endingAt(place, 0, Role.chatName);
  return found?.word.channel ? { channel: found.word.channel, start: folded.from[found.start]! } : undefined;
}
