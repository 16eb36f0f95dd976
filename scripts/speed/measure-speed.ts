import { gzipSync } from 'node:zlib';
import { createDetector } from '../../lib/detect';
import { type CompiledPack, compilePack, type Pack } from '../../lib/pack';
import { readCorpus } from '../evaluation/corpus';
import { forRelease } from '../shipped-pack';
import { createAhoCorasick, createBayes, createIncludes, createRegExp, floor } from './baselines';
import { firstVerdict } from './first-verdict';
import { largerPack } from './larger-pack';
import { ratios, type Work } from './rounds';

export interface Speed {
  readonly posts: number;
  /** UTF-16 units a post, mean. */
  readonly length: number;
  /** Times what `text.normalize('NFKC').toLowerCase()` takes on the same posts. */
  readonly judge: number;
  /** How many times the time of judging with some languages it takes with a pack of them made `LARGER` times as large. */
  readonly largerToNormal: number;
  readonly includes: number;
  readonly regExp: number;
  readonly ahoCorasick: number;
  readonly bayes: number;
  /** From the compiled pack as it was kept to the first verdict, in a process that has judged nothing: milliseconds on this machine, median. */
  readonly firstVerdict: number;
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

/** Ten times all languages would be more than a pack can hold; these are a quarter of them, of five scripts. */
const SOME: ReadonlySet<string> = new Set(['en', 'vi', 'th', 'km', 'id', 'zh-Hans']);

/** Searching phrase by phrase is so slow that fewer rounds say as much. */
const SLOW_SHARE = 1 / 40;

/** Measures judging the given posts. @param rounds of the fast works; about 200 make a steady figure */
export function measureSpeed(pack: Pack, texts: readonly string[], rounds: number): Speed {
  const some = withSome(pack);
  const normal = compiled(pack, COMPILATIONS);
  const few = compiled(some, 1);
  const large = compiled(largerPack(some, LARGER), 1);
  const judged = ratios(
    [floor, judgeWith(normal.compiled), judgeWith(few.compiled), judgeWith(large.compiled)],
    texts,
    rounds,
  );
  const posts = readCorpus('tests/corpus').filter(({ half }) => half === 'open');
  const slow = ratios(
    [floor, createIncludes(pack), createRegExp(pack), createAhoCorasick(pack), createBayes(posts)],
    texts.slice(0, SLOW_POSTS),
    Math.max(3, Math.round(rounds * SLOW_SHARE)),
  );
  const json = Buffer.from(JSON.stringify(forRelease(pack)));
  return {
    posts: texts.length,
    length: texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
    judge: judged[1]!,
    largerToNormal: judged[3]! / judged[2]!,
    includes: slow[1]!,
    regExp: slow[2]!,
    ahoCorasick: slow[3]!,
    bayes: slow[4]!,
    firstVerdict: firstVerdict(normal.compiled),
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

function withSome(pack: Pack): Pack {
  const some = Object.entries(pack.languages).filter(([tag]) => SOME.has(tag));
  return some.length ? { ...pack, languages: Object.fromEntries(some) } : pack;
}

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
