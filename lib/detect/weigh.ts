import type { Knowledge } from '../pack';
import type { Met } from './fact-tests';
import type { Evidence, FlagHit, Level } from './types';

/** Families that are no red flags: they lower the sum, and imply no offer. */
const LOWERING: ReadonlySet<string> = new Set(['mitigating', 'context']);
const GATE = 'offer';
const CONTEXT = 'context';
/** What a post says twice that only who warns, tells, asks or sells says, counts so many times: a question may retell ten signs. */
const SAID_TWICE = 1.5;
/**
 * Red signs of so many families are an offer, also where no word says so: “5 boys, Poipet, visa sponsored, DM”. One must be about work
 * or people, since holidays too have a place, a free pick-up and a chat.
 */
const IMPLIED = 3;
const ABOUT_WORK: ReadonlySet<string> = new Set(['low-bar', 'haste', 'work', 'person', 'control', 'body']);
/** Flags that the rules of these names are about: what a warning says, what a survivor says, what an ad says to be trusted. */
const WARNING = 'awareness';
const STORY = 'personal-story';
const VOUCHING = 'reassurance';
/** So many phrases that offer something make sure of it. */
const SURE_OFFER = 2;
/** More evidence than this of one flag says nothing more to anybody; what is behind the first hundred is not looked at. */
const MOST_EVIDENCE = 5;
const CONSIDERED = 100;
/** Pieces of a warning with so few UTF-16 units between them are one thing said: “beware” of “fake agents”. */
const ONE_BREATH = 12;

export interface Weighed {
  readonly level: Level;
  readonly score: number;
  readonly flags: readonly FlagHit[];
}

const NOTHING: Weighed = { level: 'none', score: 0, flags: [] };

/** What weighs beside the flags. */
export interface Beside {
  /** UTF-16 units of the post's texts. */
  readonly characters: number;
  /** The second opinion, in log-odds; asked only where it may count. */
  readonly askOpinion?: () => number;
}

/**
 * Weighs the flags a post meets. Without an offer, said or implied by signs of three families, there is nothing to warn of.
 * `caution` needs signs of two families, or one documented as strong alone, or two signs of which honest employers never show one;
 * `danger` needs three families, or two with one that honest employers never show.
 */
export function weigh(knowledge: Knowledge, met: Met, { characters, askOpinion }: Beside): Weighed {
  if (met.size === 0) return NOTHING;
  const { weights, flags } = knowledge;
  let isOffer = false;
  const hits: FlagHit[] = [];
  const isBorrowed = borrowsWarning(met);
  for (const [id, { evidence, share }] of met) {
    const flag = flags[id];
    if (!flag || (isBorrowed && id === WARNING)) continue;
    const { family } = flag;
    if (family === GATE || flag.offers) isOffer = true;
    if (family === GATE) continue;
    const shown = apart(evidence);
    const surely = family === CONTEXT && shown.length > 1 ? SAID_TWICE : 1;
    hits.push({ id, family, weight: (weights.flags[id] ?? 0) * share * surely, evidence: shown });
  }
  hits.sort((a, b) => b.weight - a.weight);
  const { opinion: counts } = weights;
  const opinion = counts && askOpinion && mayBeHeard(hits, isOffer) ? askOpinion() : undefined;
  if (!isOffer && !isImplied(hits, opinion !== undefined && counts && opinion >= counts.offers))
    return { level: 'none', score: 0, flags: hits };
  const signs = sumOf(hits, met, knowledge) + byLength(characters, hits, met, knowledge);
  const sum = opinion === undefined || !counts ? signs : heard(signs, opinion, counts);
  const score = 1 / (1 + Math.exp(-sum));
  return { level: levelOf(score, hits, knowledge), score: Math.round(score * 1000) / 1000, flags: hits };
}

/**
 * Whether a post may be weighed: it offers something, or shows signs of all families but one that would imply it. What costs much to
 * read is read only of such posts; most show nothing.
 */
export function mayBeOffer(met: Met, { flags }: Knowledge): boolean {
  const families = new Set<string>();
  for (const id of met.keys()) {
    const flag = flags[id];
    if (!flag) continue;
    if (flag.family === GATE || flag.offers) return true;
    if (!LOWERING.has(flag.family)) families.add(flag.family);
  }
  return families.size >= IMPLIED - 1;
}

/**
 * Whether an ad takes a warning into its mouth: “no scam, not like those fake agents”. Who warns doesn't vouch for the offer, and says
 * more than one thing.
 */
function borrowsWarning(met: Met): boolean {
  if (!met.has(VOUCHING) || met.has(STORY)) return false;
  const [first, second, ...others] = apart(met.get(WARNING)?.evidence ?? []);
  if (!first || others.length > 0) return false;
  return !second || (sameField(first, second) && second.start - first.end <= ONE_BREATH);
}

/** Evidence in the order of the post, each stretch of it once, the longer of two that overlap. */
function apart(evidence: readonly Evidence[]): readonly Evidence[] {
  if (evidence.length < 2) return evidence;
  const longestFirst = evidence
    .slice(0, CONSIDERED)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Evidence[] = [];
  for (const one of longestFirst)
    if (!kept.some((other) => sameField(one, other) && one.start < other.end && other.start < one.end))
      kept.push(one);
  return kept
    .sort((a, b) => order(a) - order(b) || a.index - b.index || a.start - b.start)
    .slice(0, MOST_EVIDENCE);
}

function sameField(a: Evidence, b: Evidence): boolean {
  return a.in === b.in && a.index === b.index;
}

function order({ in: field }: Evidence): number {
  return ['text', 'imageText', 'link'].indexOf(field);
}

/** In log-odds: each family up to its cap, the pairs that say more together, and how many families there are. */
function sumOf(hits: readonly FlagHit[], met: Met, { weights, families }: Knowledge): number {
  const sums = new Map<string, number>();
  for (const { family, weight } of hits) sums.set(family, (sums.get(family) ?? 0) + weight);
  let sum = weights.bias + weights.breadth * familiesBeyondTwo(hits);
  for (const [family, weight] of sums) {
    const cap = families[family]?.cap ?? 0;
    sum += LOWERING.has(family) ? Math.max(weight, cap) : Math.min(weight, cap);
  }
  for (const { flags: pair, weight } of weights.pairs)
    sum += weight * (met.get(pair[0])?.share ?? 0) * (met.get(pair[1])?.share ?? 0);
  return sum;
}

/** In log-odds: the few signs of a short ad say more, and among many words signs stand by chance. */
function byLength(characters: number, hits: readonly FlagHit[], met: Met, { weights }: Knowledge): number {
  if (!weights.length) return 0;
  const { brief, wordy } = weights.length;
  if (characters >= wordy.least) return -wordy.takes;
  if (characters > brief.most || hits.some(({ family }) => LOWERING.has(family))) return 0;
  return (met.get(GATE)?.evidence.length ?? 0) < SURE_OFFER ? 0 : brief.adds;
}

/** A post of which signs could never warn needs no second opinion. */
function mayBeHeard(hits: readonly FlagHit[], isOffer: boolean): boolean {
  return redFamilies(hits) >= IMPLIED - 1 || (isOffer && hits.some(isRed));
}

/** The sum with the second opinion: it moves what is near the thresholds, and takes no warning from a post full of signs. */
function heard(signs: number, opinion: number, counts: OpinionCounts): number {
  return Math.min(signs, counts.ceiling) + countedOpinion(opinion, counts);
}

type OpinionCounts = NonNullable<Knowledge['weights']['opinion']>;

/** What a second opinion moves the sum by, in log-odds. */
export function countedOpinion(opinion: number, { share, gives, takes, adds }: OpinionCounts): number {
  return share * Math.max(-takes, Math.min(gives, opinion)) + adds;
}

function levelOf(score: number, hits: readonly FlagHit[], { flags, weights }: Knowledge): Level {
  const red = hits.filter(isRed);
  const families = redFamilies(hits);
  const neverHonest = red.filter(({ id }) => flags[id]?.neverHonest);
  const isNeverHonest = neverHonest.length > 0;
  // A way over the border and where it leads are signs of one family, and no honest ad shows both.
  const isStrongAlone =
    red.some(({ id }) => flags[id]?.alone) ||
    neverHonest.some((sign) => red.some((other) => other !== sign && isOfOtherWords(other, sign)));
  if (score >= dangerFrom(hits, weights) && (families >= 3 || (families >= 2 && isNeverHonest)))
    return 'danger';
  if (score >= weights.thresholds.caution && (families >= 2 || isStrongAlone)) return 'caution';
  return 'none';
}

/** Whether a sign is shown by more than the words that show the other one: “body contact” is no way and no place. */
function isOfOtherWords({ evidence }: FlagHit, sign: FlagHit): boolean {
  return evidence.length === 0 || evidence.some((one) => !sign.evidence.some((two) => holds(one, two)));
}

function holds(outer: Evidence, inner: Evidence): boolean {
  return sameField(outer, inner) && outer.start <= inner.start && inner.end <= outer.end;
}

/** The score from which a post is `danger`: what warns or tells a story never is, what shows honest signs only when it is very clear. */
function dangerFrom(hits: readonly FlagHit[], { thresholds }: Knowledge['weights']): number {
  if (hits.some(({ family }) => family === CONTEXT)) return Number.POSITIVE_INFINITY;
  return hits.some(({ family }) => family === 'mitigating') ? thresholds.dangerDespite : thresholds.danger;
}

/** @param isLikely whether the second opinion takes the text for a lure */
function isImplied(hits: readonly FlagHit[], isLikely = false): boolean {
  if (hits.some(({ family }) => family === CONTEXT)) return false;
  return (
    redFamilies(hits) >= (isLikely ? IMPLIED - 1 : IMPLIED) &&
    hits.some(({ family }) => ABOUT_WORK.has(family))
  );
}

function isRed({ family, weight }: Pick<FlagHit, 'family' | 'weight'>): boolean {
  return !LOWERING.has(family) && weight > 0;
}

/** How many families of red signs there are beyond the two that a warning needs; none in a warning or a story, which tells of all of them. */
export function familiesBeyondTwo(hits: readonly Pick<FlagHit, 'family' | 'weight'>[]): number {
  return hits.some(({ family }) => family === CONTEXT) ? 0 : Math.max(0, redFamilies(hits) - 2);
}

function redFamilies(hits: readonly Pick<FlagHit, 'family' | 'weight'>[]): number {
  return new Set(hits.filter(isRed).map(({ family }) => family)).size;
}
