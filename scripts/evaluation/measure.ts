import type { Level } from '../../lib/detect';
import { type CorpusPost, LABELS, type Label } from './corpus';

export interface Rate {
  readonly hits: number;
  readonly n: number;
  /** 95 % Wilson interval, 0…1. */
  readonly low: number;
  readonly high: number;
}

/** How many posts of each label were warned of, at `caution` or above and at `danger`. */
export type Rates = Readonly<Record<Label, { readonly caution: Rate; readonly danger: Rate }>>;

export interface Judged {
  readonly post: CorpusPost;
  readonly level: Level;
}

export function ratesOf(judged: readonly Judged[]): Rates {
  const of = (label: Label) => {
    const levels = judged.filter(({ post }) => post.label === label).map(({ level }) => level);
    return {
      caution: wilson(levels.filter((level) => level !== 'none').length, levels.length),
      danger: wilson(levels.filter((level) => level === 'danger').length, levels.length),
    };
  };
  return Object.fromEntries(LABELS.map((label) => [label, of(label)])) as Rates; // one entry per label
}

/** The share of hits with its 95 % interval (Wilson 1927), which holds for few posts and for shares near 0 and 1. */
export function wilson(hits: number, n: number): Rate {
  if (n === 0) return { hits, n, low: 0, high: 1 };
  const z = 1.959964;
  const share = hits / n;
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { hits, n, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** How many of the warnings are right where so many honest ads stand beside each lure. */
export function precisionAt(honestPerLure: number, { lure, legit_job: honest }: Rates): number | undefined {
  if (!lure.caution.n || !honest.caution.n) return undefined;
  const found = lure.caution.hits / lure.caution.n;
  const wrong = (honest.caution.hits / honest.caution.n) * honestPerLure;
  return found + wrong === 0 ? undefined : found / (found + wrong);
}
