import { benchPage, COST_USAGE } from './cost/command';
import { buildPack } from './rules-files';
import { LARGER, measureSpeed, type Speed } from './speed/measure-speed';
import { benchPosts } from './speed/posts';

const USAGE = `npm run --silent bench -- [--json]
  how fast posts are judged, beside what anybody would do at least, and how large the rules are
${COST_USAGE}`;
const ROUNDS = 200;
const KINDS = { ads: 'ads, with much to find', feed: 'a feed, mostly ordinary posts' } as const;

function report(kind: keyof typeof KINDS, speed: Speed): string {
  const row = (what: string, ratio: number): string =>
    `  ${what.padEnd(58)}${ratio.toFixed(1).padStart(9)} ×`;
  return [
    `${speed.posts} posts of ${KINDS[kind]}; ${Math.round(speed.length)} characters each:`,
    row('normalize and toLowerCase, native: the measure', 1),
    row('judging', speed.judge),
    row('includes for each phrase', speed.includes),
    row('one regular expression of all phrases', speed.regExp),
    row('a library of Aho–Corasick (modern-ahocorasick)', speed.ahoCorasick),
    row('classifying with natural’s Bayes, no phrases', speed.bayes),
    `  With ${LARGER} times the phrases of six languages judging takes ${speed.largerToNormal.toFixed(2)} times as long as with them once.`,
  ].join('\n');
}

function sizes(speed: Speed): string {
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
  return [
    `The pack: ${kilobytes(speed.json)} as JSON, ${kilobytes(speed.gzip)} gzipped; compiled ${speed.patterns} patterns in ${kilobytes(speed.arrays)}.`,
    `Compiling it: ${Math.round(speed.compile)} ms on this machine, ${Math.round(speed.compileLarger)} ms for ${speed.patternsLarger} patterns of the larger one. Done once a pack, then kept.`,
    `From the kept pack to a first verdict, after the background was stopped: ${Math.round(speed.firstVerdict)} ms on this machine, without starting it.`,
  ].join('\n');
}

const NOTE = `Each figure is the best of ${ROUNDS} rounds, all works after one another in each, 20 posts at a time. Only the ratios say something
about other machines. The posts are the demo's, written by us. The larger pack has the same phrases again in made-up letters. Phrase
by phrase and by regular expression only the phrases are searched for, as they stand: no marks, no gaps, no facts, no weighing.`;

async function main(): Promise<void> {
  const [first, ...others] = process.argv.slice(2);
  if (first === '--page') return benchPage(others);
  const options = first === undefined ? [] : [first, ...others];
  if (options.some((option) => option !== '--json')) throw new Error(USAGE);
  const { pack } = buildPack();
  const ads = measureSpeed(pack, benchPosts('ads'), ROUNDS);
  const feed = measureSpeed(pack, benchPosts('feed'), ROUNDS);
  console.log(
    options.length
      ? JSON.stringify({ ads, feed }, undefined, 2)
      : [report('ads', ads), report('feed', feed), sizes(ads), NOTE].join('\n\n'),
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
