import { createDetector, type Verdict } from '../../lib/detect';
import { compilePack, type Pack } from '../../lib/pack';
import { fold } from '../../lib/text';
import { BayesClassifier } from './bayes';
import type { CorpusPost } from './corpus';
import { inputOf } from './evaluate';
import { type Judged, type Rates, ratesOf } from './measure';

/** How strongly the words of a text, whatever they are, speak for a lure: 0 when they say nothing. */
export type Opinion = (text: string) => number;

/** Log-odds around a threshold within which the second opinion is asked, and the most that it may move the sum. */
const NEAR = 1.5;
const MOST = 1;
const SHARE = 0.5;
/** A token of fewer posts says more about those posts than about lures. */
const FEWEST_POSTS = 3;

export interface TwoOpinions {
  readonly without: Rates;
  readonly withOpinion: Rates;
  /** How many tokens a client would have to carry. */
  readonly tokens: number;
}

/**
 * What a Bayes model beside the flags would be worth: natural's classifier, a language each, trained on the open half and asked on the
 * held-back half about posts near the threshold.
 */
export function secondOpinion(pack: Pack, posts: readonly CorpusPost[]): TwoOpinions {
  const detect = createDetector(compilePack(pack));
  const { caution } = pack.weights.thresholds;
  const opinions = new Map(
    [...new Set(posts.map(({ lang }) => lang))].map((lang) => [
      lang,
      learnOpinion(posts.filter((post) => post.half === 'open' && post.lang === lang)),
    ]),
  );
  const judged = posts
    .filter(({ half }) => half === 'held-back')
    .map((post) => {
      const verdict = detect(inputOf(post));
      const moved = movedBy(verdict, caution, opinions.get(post.lang)?.opinion(post.text) ?? 0);
      return { post, alone: verdict.level, both: moved };
    });
  const rates = (which: 'alone' | 'both') =>
    ratesOf(judged.map((one): Judged => ({ post: one.post, level: one[which] })));
  return {
    without: rates('alone'),
    withOpinion: rates('both'),
    tokens: [...opinions.values()].reduce((sum, { tokens }) => sum + tokens, 0),
  };
}

/** The level with the opinion added: only `caution` may come or go, and signs of one family never warn. */
function movedBy({ level, score, flags }: Verdict, threshold: number, opinion: number): Verdict['level'] {
  const families = new Set(flags.filter(({ weight }) => weight > 0).map(({ family }) => family)).size;
  if (level === 'danger' || score === 0 || families < 2) return level;
  const distance = logOdds(score) - logOdds(threshold);
  if (Math.abs(distance) > NEAR) return level;
  const moved = distance + Math.max(-MOST, Math.min(MOST, SHARE * opinion));
  return moved >= 0 ? 'caution' : 'none';
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}

/** Learns what tells lures from all other posts of a language. */
export function learnOpinion(posts: readonly Pick<CorpusPost, 'label' | 'text'>[]): {
  readonly opinion: Opinion;
  readonly tokens: number;
} {
  const read = posts.map(({ label, text }) => ({ isLure: label === 'lure', tokens: tokensOf(text) }));
  const counts = new Map<string, number>();
  for (const { tokens } of read) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const isUsual = (token: string) => (counts.get(token) ?? 0) >= FEWEST_POSTS;
  const bayes = new BayesClassifier();
  for (const { isLure, tokens } of read) bayes.addDocument(tokens.filter(isUsual), isLure ? 'lure' : 'other');
  bayes.train();
  const { features, classifier } = bayes;
  const share = (label: string, feature: number) =>
    (classifier.classFeatures[label]?.[feature] ?? classifier.smoothing) /
    (classifier.classTotals[label] ?? 1);
  const weights = new Map(
    // natural numbers its tokens in the order of their keys.
    Object.keys(features).map((token, feature) => [
      token,
      Math.log(share('lure', feature) / share('other', feature)),
    ]),
  );
  return {
    tokens: weights.size,
    // Divided by the root of their number, since words that stand together repeat one another.
    opinion: (text) => {
      const known = tokensOf(text).flatMap((token) => weights.get(token) ?? []);
      return known.length === 0
        ? 0
        : known.reduce((sum, weight) => sum + weight, 0) / Math.sqrt(known.length);
    },
  };
}

const UNSPACED =
  /[\p{scx=Thai}\p{scx=Khmer}\p{scx=Lao}\p{scx=Myanmar}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;

/** Words, numbers as one, and where no spaces are written runs of two and three characters: each once. */
function tokensOf(text: string): readonly string[] {
  const tokens = new Set<string>();
  for (const word of fold(text)
    .text.split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean))
    if (!UNSPACED.test(word)) tokens.add(/^\d+$/.test(word) ? '#' : word);
    else
      for (const length of [2, 3])
        for (let at = 0; at + length <= word.length; at++) tokens.add(word.slice(at, at + length));
  return [...tokens];
}
