import { gzipSync } from 'node:zlib';
import { createDetector } from '../../lib/detect';
import { type CompiledPack, compilePack, type Pack } from '../../lib/pack';
import { forRelease } from '../rules-files';
import { createIncludes, createRegExp, floor } from './baselines';
import { largerPack } from './larger-pack';
import { ratios, type Work } from './rounds';

export interface Speed {
  readonly posts: number;
  /** UTF-16 units a post, mean. */
  readonly length: number;
  /** Times what `text.normalize('NFKC').toLowerCase()` takes on the same posts. */
  readonly judge: number;
  /** The same with a pack `LARGER` times as large, and what that is of `judge`. */
  readonly judgeLarger: number;
  readonly largerToNormal: number;
  readonly includes: number;
  readonly regExp: number;
  /** Milliseconds on this machine. */
  readonly compile: number;
  readonly compileLarger: number;
  readonly patterns: number;
  readonly patternsLarger: number;
  /** Bytes of the pack as JSON, of that gzipped, and of the arrays of the compiled pack. */
  readonly json: number;
  readonly gzip: number;
  readonly arrays: number;
}

/** How much larger the larger pack is. */
export const LARGER = 10;

/** Searching phrase by phrase is so slow that fewer rounds say as much. */
const SLOW_SHARE = 1 / 40;

/** Measures judging the given posts. @param rounds of the fast works; about 200 make a steady figure */
export function measureSpeed(pack: Pack, texts: readonly string[], rounds: number): Speed {
  const larger = largerPack(pack, LARGER);
  const normal = compiled(pack, COMPILATIONS);
  const large = compiled(larger, 1);
  const judged = ratios([floor, judgeWith(normal.compiled), judgeWith(large.compiled)], texts, rounds);
  const slow = ratios(
    [floor, createIncludes(pack), createRegExp(pack)],
    texts.slice(0, SLOW_POSTS),
    Math.max(3, Math.round(rounds * SLOW_SHARE)),
  );
  const json = Buffer.from(JSON.stringify(forRelease(pack)));
  return {
    posts: texts.length,
    length: texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
    judge: judged[1]!,
    judgeLarger: judged[2]!,
    largerToNormal: judged[2]! / judged[1]!,
    includes: slow[1]!,
    regExp: slow[2]!,
    compile: normal.time,
    compileLarger: large.time,
    patterns: normal.compiled.patterns.edges.length,
    patternsLarger: large.compiled.patterns.edges.length,
    json: json.length,
    gzip: gzipSync(json, { level: 9 }).length,
    arrays: arrayBytes(normal.compiled),
  };
}

const COMPILATIONS = 5;
const SLOW_POSTS = 20;

function judgeWith(pack: CompiledPack): Work {
  const detect = createDetector(pack);
  return (text) => detect({ text }).score;
}

function compiled(pack: Pack, times: number): { readonly compiled: CompiledPack; readonly time: number } {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 1; ; turn++) {
    const start = performance.now();
    const made = compilePack(pack);
    best = Math.min(best, performance.now() - start);
    if (turn >= times) return { compiled: made, time: best };
  }
}

function arrayBytes({ trie, patterns, steps }: CompiledPack): number {
  return [trie, patterns, steps]
    .flatMap((table) => Object.values(table))
    .reduce((sum, array: ArrayBufferView) => sum + array.byteLength, 0);
}
