/** Something done to each post; the number keeps the engine from leaving it out. */
export type Work = (text: string) => number;

/**
 * Times works on the same posts, turn by turn, a handful of posts at a time. Of each handful the best of all rounds counts: what else the
 * machine does then falls on no work more than on another, and the longest isn't punished for being interrupted most.
 * @returns for each work, how many times the first one's time it takes. The first is 1.
 */
export function ratios(works: readonly Work[], texts: readonly string[], rounds: number): readonly number[] {
  const handfuls = handfulsOf(texts);
  const best = works.map(() => handfuls.map(() => Number.POSITIVE_INFINITY));
  for (let round = 0; round < rounds; round++)
    for (const [at, handful] of handfuls.entries())
      for (const [number, work] of works.entries())
        best[number]![at] = Math.min(best[number]![at]!, timeOf(work, handful));
  const sums = best.map((times) => times.reduce((sum, time) => sum + time, 0));
  return sums.map((sum) => sum / sums[0]!);
}

/** Few enough that the slowest work gets through between two interruptions, enough for the clock. */
const HANDFUL = 20;

function handfulsOf(texts: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(texts.length / HANDFUL);
  return Array.from({ length: count }, (_, at) => texts.slice(at * HANDFUL, (at + 1) * HANDFUL));
}

/** Milliseconds. */
function timeOf(work: Work, texts: readonly string[]): number {
  let sum = 0;
  const start = performance.now();
  for (const text of texts) sum += work(text);
  const time = performance.now() - start;
  if (Number.isNaN(sum)) throw new Error('A work gave no number.');
  return time;
}
