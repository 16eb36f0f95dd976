import type { Knowledge } from '../../pack';
import { closeness, codeOf, fold, Gap, Kind, kindOf } from '../../text';
import { evidenceOf, type Field } from '../fields';
import type { Reached } from './contacts';

/** Names this long or longer can lose a letter and still be known. */
const SHORTEST = 6;
const LONGEST = 12;
/** Misspellings measure 0.92 and more, the nearest honest word, “message”, 0.87 of “messenger”. */
const NEAR = 0.9;

/**
 * Chat apps whose names are misspelt (telgram, whatapp), looked for only right before a handle or a number,
 * where a chat's name belongs. The second opinion of string distance: gated, since it costs far more than a match.
 */
export function createNearNames(knowledge: Knowledge): (field: Field) => readonly Reached[] {
  let names: readonly Name[] | undefined;
  return (field) => {
    const { folded } = field;
    const found: Reached[] = [];
    names ??= namesOf(knowledge);
    for (const { start, end } of wordsBeforeHandles(field)) {
      const word = String.fromCharCode(...Array.from(folded.units.subarray(start, end + 1), codeOf));
      const near = names.find(({ name }) => name !== word && closeness(word, name) >= NEAR);
      if (near) found.push({ channel: near.channel, evidence: evidenceOf(field, start, end) });
    }
    return found;
  };
}

interface Name {
  readonly channel: string;
  readonly name: string;
}

function namesOf({ contacts }: Knowledge): readonly Name[] {
  return Object.entries(contacts)
    .filter(([channel, { kind }]) => kind === 'chat' && channel.length >= SHORTEST)
    .map(([channel]) => ({ channel, name: fold(channel).text }));
}

/** Words of a fitting length with an @handle or a number behind them, in units, ends included. */
function wordsBeforeHandles({ folded }: Field): readonly { readonly start: number; readonly end: number }[] {
  const { units, gap, original, from, to } = folded;
  const words: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 1; at < folded.length; at++) {
    const kind = kindOf(units[at]!);
    if (gap[at] === Gap.none && kind === kindOf(units[at - 1]!)) continue;
    const length = at - start;
    if (kindOf(units[start]!) === Kind.spaced && length >= SHORTEST && length <= LONGEST) {
      const isNamed = kind === Kind.digit || original.slice(to[at - 1], from[at]).includes('@');
      if (isNamed) words.push({ start, end: at - 1 });
    }
    start = at;
  }
  return words;
}
