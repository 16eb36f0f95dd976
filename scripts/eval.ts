import { parseArgs } from 'node:util';
import { createDetector } from '../lib/detect';
import { compilePack } from '../lib/pack';
import { DISGUISES, seeded } from '../tests/obfuscation/obfuscate';
import { type CorpusPost, isHeldBack, LABELS, readCorpus } from './evaluation/corpus';
import { type Judged, precisionAt, type Rate, type Rates, ratesOf } from './evaluation/measure';
import { buildPack } from './rules-files';

const NOTE = 'invented texts, not yet read by native speakers';
/** Below this many lures a share says nothing: only the counts are shown. */
const FEWEST_LURES = 30;
const SEED = 20261122;

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    failures: { type: 'boolean', default: false },
    flag: { type: 'string' },
    languages: { type: 'string' },
  },
});

const { pack } = buildPack();
const detect = createDetector(compilePack(pack));
const tags = options.languages?.split(',') ?? Object.keys(pack.languages);
const posts = readCorpus('tests/corpus').filter(({ lang }) => tags.includes(lang));

const judge = (changed: (post: CorpusPost) => CorpusPost): readonly Judged[] =>
  posts.map((post) => {
    const { text, imageTexts, links } = changed(post);
    return {
      post,
      level: detect({ text, ...(imageTexts ? { imageTexts } : {}), ...(links ? { links } : {}) }).level,
    };
  });

if (options.flag) showFlag(options.flag);
else if (options.failures) showFailures();
else {
  const plain = judge((post) => post);
  const disguised = Object.entries(DISGUISES).map(([name, disguise], index) => {
    const random = seeded(SEED + index);
    return [name, judge((post) => ({ ...post, text: disguise(post.text, random) }))] as const;
  });
  const result = {
    pack: pack.version,
    note: NOTE,
    all: withPrecision(ratesOf(plain)),
    heldBack: withPrecision(ratesOf(plain.filter(({ post }) => isHeldBack(post)))),
    disguised: withPrecision(ratesOf(disguised.flatMap(([, judged]) => judged))),
    disguises: Object.fromEntries(disguised.map(([name, judged]) => [name, ratesOf(judged)])),
    languages: Object.fromEntries(
      tags.map((tag) => [tag, ratesOf(plain.filter(({ post }) => post.lang === tag))]),
    ),
  };
  console.log(options.json ? JSON.stringify(result) : table(result));
}

function withPrecision(
  rates: Rates,
): Rates & { readonly precision: Readonly<Record<string, number | undefined>> } {
  return { ...rates, precision: { '20': precisionAt(20, rates), '100': precisionAt(100, rates) } };
}

function table(result: {
  readonly pack: string;
  readonly all: ReturnType<typeof withPrecision>;
  readonly heldBack: ReturnType<typeof withPrecision>;
  readonly disguised: ReturnType<typeof withPrecision>;
  readonly disguises: Readonly<Record<string, Rates>>;
  readonly languages: Readonly<Record<string, Rates>>;
}): string {
  const lines = [
    `Pack ${result.pack}, ${posts.length} posts (${NOTE}). Share, hits of n, 95 % Wilson interval.`,
    '',
  ];
  const add = (title: string, rates: Rates): void => {
    lines.push(title);
    const isFew = rates.lure.caution.n < FEWEST_LURES;
    for (const label of LABELS)
      lines.push(
        `  ${label.padEnd(10)} warned ${show(rates[label].caution, isFew)}   danger ${show(rates[label].danger, isFew)}`,
      );
  };
  add('all languages', result.all);
  lines.push(
    `  of 100 warnings right: ${percent(result.all.precision['20'])} at 20 honest ads per lure, ${percent(result.all.precision['100'])} at 100`,
    '',
  );
  add('all languages, only posts that were not read while phrases were written', result.heldBack);
  lines.push('');
  add(
    'all languages, disguised (the same posts in twelve ways, so the interval is too narrow)',
    result.disguised,
  );
  for (const [name, rates] of Object.entries(result.disguises))
    lines.push(`    ${name.padEnd(36)} lures warned ${show(rates.lure.caution, false)}`);
  lines.push('');
  for (const [tag, rates] of Object.entries(result.languages))
    add(`${tag} (${pack.languages[tag]?.name})`, rates);
  return lines.join('\n');
}

function show({ hits, n, low, high }: Rate, isFew: boolean): string {
  const counts = `${hits} of ${n}`.padStart(11);
  return isFew || n === 0
    ? `${counts} (too few for a share)`
    : `${percent(hits / n).padStart(6)} ${counts} [${percent(low)}, ${percent(high)}]`;
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${(share * 100).toFixed(1)}%`;
}

/** Every lure without a warning and every warning without a lure, with its text. */
function showFailures(): void {
  for (const { post, level } of judge((same) => same)) {
    if ((post.label === 'lure') === (level !== 'none')) continue;
    const { flags, score } = detect(post);
    console.log(
      `${post.id} ${post.label} → ${level} (${score})  ${flags.map(({ id, weight }) => `${id} ${weight}`).join(', ') || 'no sign'}`,
    );
    console.log(`    ${post.text.replace(/\n/g, '\n    ')}\n`);
  }
}

/** Where a flag was seen: post, label, words. */
function showFlag(id: string): void {
  if (!pack.flags[id])
    throw new Error(`There is no flag “${id}”. The flags are: ${Object.keys(pack.flags).join(', ')}.`);
  for (const post of posts) {
    const hit = detect(post).flags.find((flag) => flag.id === id);
    if (hit)
      console.log(`${post.id} ${post.label}: ${hit.evidence.map(({ text }) => `“${text}”`).join(', ')}`);
  }
}
