/** Something that is in the browser while the feed is scrolled: nothing, our extension, or somebody else's. */
export interface Arm {
  readonly name: string;
  /** Of the unpacked extension; nothing is loaded without. */
  readonly folder?: string;
  readonly is: 'nothing' | 'ours' | 'peer';
}

/** One feed scrolled once. Times are milliseconds of processor time. */
export interface Run {
  readonly arm: string;
  readonly posts: number;
  /** Of the process that shows the page, from before the scroll until after it. */
  readonly page: number;
  /** Of the extension's own process. */
  readonly extension: number;
  /** Of all processes of the browser. */
  readonly all: number;
  /** The page's process at so many posts. */
  readonly curve: readonly { readonly posts: number; readonly page: number }[];
  /** MB in use in the page after rubbish was collected twice. Chromium only. */
  readonly heap?: number;
  /** Posts that our extension says it has read. Ours only. */
  readonly read?: number;
  /** By the profiler and the trace; only where they ran, and only of ours. */
  readonly ours?: OursInside;
}

export interface OursInside {
  /** µs of the page's main thread for each post. */
  readonly perPost: number;
  /** The same at so many posts, for those since the last figure. */
  readonly curve: readonly { readonly posts: number; readonly perPost: number }[];
  readonly detached: number;
}

/** The middle one; of an even number, the mean of the two. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Turn by turn, each round beginning with another one: what else a machine does then falls on no arm more than on another. */
export function inTurn<Item>(items: readonly Item[], rounds: number): Item[] {
  return Array.from({ length: rounds }, (_, round) =>
    items.map((_, at) => items[(at + round) % items.length]!),
  ).flat();
}
