import type { Knowledge } from '../pack';
import { codeOf, type Folded, isHangul, Kind, kindOf } from '../text';
import type { Hit } from './collect-hits';
import type { Field } from './fields';
import { quotationsIn } from './quotations';
import { createSpanFinder, firstEndingAt } from './spans';

/** Units between a negation and the phrase it takes away, in quarters of a word: two words. */
const NEGATION_REACH = 8;

/** What a flag speaks for: danger, against it, that it isn't an ad's own word, or only that something is offered. */
type Side = 'red' | 'mitigating' | 'context' | 'offer';

function sideOf(family: string): Side {
  return family === 'mitigating' || family === 'context' || family === 'offer' ? family : 'red';
}

/** Phrases of a field that stand for themselves: not quoted, not negated, and not part of a longer phrase that says the opposite. */
export function createPhraseFilter(flags: Knowledge['flags']): (field: Field) => readonly Hit[] {
  const sides = new Map(Object.entries(flags).map(([id, { family }]) => [id, sideOf(family)]));
  return (field) => {
    const hits = field.hits.flag;
    if (hits.length === 0) return hits;
    const isInside = createSpanFinder(hits, 'longer');
    // “no experience, free ticket”: a negation that belongs to a phrase of its own takes nothing else away.
    const negations = field.hits.negation.filter((negation) => !isInside(negation));
    // Mostly a post's phrases all speak for the same, and none can be part of its opposite.
    const mixed = speakForSeveral(hits, sides);
    const isOwn = ownWordsIn(field, sides);
    if (!mixed && negations.length === 0) return hits.filter(isOwn);
    return hits.filter((hit) => {
      if (!isOwn(hit)) return false;
      const side = sides.get(hit.id);
      if (mixed && side !== 'offer' && isInside(hit, (outer) => opposes(sides.get(outer.id), side)))
        return false;
      return side !== 'red' || flags[hit.id]?.negated === 'keeps' || !isNegated(hit, negations, field);
    });
  };
}

/** What an author says, without what they quote; what warns or tells a story holds in a quotation too. */
function ownWordsIn(
  { folded: { original, from, to } }: Field,
  sides: ReadonlyMap<string, Side>,
): (hit: Hit) => boolean {
  const quotations = quotationsIn(original);
  return (hit) =>
    sides.get(hit.id) === 'context' ||
    !quotations.some(({ start, end }) => start <= from[hit.start]! && to[hit.end]! <= end);
}

function speakForSeveral(hits: readonly Hit[], sides: ReadonlyMap<string, Side>): boolean {
  let first: Side | undefined;
  for (const { id } of hits) {
    const side = sides.get(id);
    if (side === 'offer') continue;
    first ??= side;
    if (side !== first) return true;
  }
  return false;
}

function opposes(outer: Side | undefined, inner: Side | undefined): boolean {
  return outer !== inner && outer !== 'offer';
}

/** Zero-width spaces part words in Khmer and Burmese, and are no punctuation. */
const NO_WORD = /[^\p{L}\p{M}\p{N}\p{Zs}'’\u200b-\u200d]/u;

/**
 * “ໄປໄທບໍ່ ຟຣີຄ່າລົດ”, “หรือไม่ ฟรี”: in Lao, Thai, Khmer and Burmese a word for no that closes its clause, with a space behind it and none
 * before, makes a question of it.
 */
function asks({ original, units, from, to }: Folded, start: number, end: number): boolean {
  const unit = units[end]!;
  if (kindOf(unit) !== Kind.joined || codeOf(unit) >= FIRST_EAST_ASIAN) return false;
  return /\S/.test(original.charAt(from[start]! - 1)) && /\s/.test(original.charAt(to[end]!));
}
const FIRST_EAST_ASIAN = 0x1100;

/** Whether a negation stands before the hit, near enough, with only words between. */
function isNegated(hit: Hit, negations: readonly Hit[], { folded }: Field): boolean {
  const { steps, original, units, from, to } = folded;
  for (let at = firstEndingAt(negations, hit.start) - 1; at >= 0; at--) {
    const { start, end } = negations[at]!;
    if (steps[hit.start]! - steps[end]! > NEGATION_REACH) return false;
    if (asks(folded, start, end)) continue;
    const between = original.slice(to[end], from[hit.start]);
    if (NO_WORD.test(between)) continue;
    // Where words aren't parted by spaces, a space is what a comma is elsewhere.
    const unit = units[hit.start]!;
    if (kindOf(unit) !== Kind.joined || isHangul(codeOf(unit)) || !/\S\s/.test(between)) return true;
  }
  return false;
}
