import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, parse, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { createDetector } from '../../lib/detect';
import { type CompiledPack, compilePack, type Knowledge, packSchema } from '../../lib/pack';
import { type CorpusPost, LABELS, readCorpus } from '../evaluation/corpus';
import { inputOf, judged } from '../evaluation/evaluate';
import { ratesOf } from '../evaluation/measure';
import { buildPack } from '../rules-files';
import { type FitRow, fitWeights, type Weights } from './fit-weights';

const FILE = 'rules/weights.yaml';
const DOCUMENTED = 'rules/documented-weights.yaml';
const documentedSchema = z.pick(packSchema.shape.weights, { bias: true, flags: true, pairs: true });
/** Parts of the cross-validation. */
const PARTS = 5;
/** Each label counts alike, however many posts it has, but lures and honest ads twice. */
const SHARE = { lure: 2, legit_job: 2, awareness: 1, other: 1 } as const;

/**
 * Learns `rules/weights.yaml` from the open half of the corpus, held near the documented weights, and says in a cross-validation what that is worth: weights learnt from four
 * fifths, judged on the fifth.
 * @param write whether to write the file; otherwise the weights are only shown
 */
export function learn({ write }: { readonly write: boolean }): string {
  const { pack } = buildPack();
  const compiled = compilePack(pack);
  const posts = readCorpus('tests/corpus').filter(
    ({ half, lang }) => half === 'open' && pack.languages[lang],
  );
  const rows = rowsOf(compiled, posts);
  const documented = { ...pack.weights, ...documentedSchema.parse(parse(readFileSync(DOCUMENTED, 'utf8'))) };
  const near = { ...compiled.knowledge, weights: documented };
  const fitted = fitWeights(near, rows);
  const lines = [
    `${posts.length} posts of the open half.`,
    '',
    ...changes(documented, fitted),
    '',
    `as they are:                 ${score(compiled, posts)}`,
    `learnt, on the same posts:   ${score(withWeights(compiled, fitted), posts)}`,
    `learnt, cross-validated:     ${crossValidated(compiled, { near, posts, rows })}`,
  ];
  if (write) {
    writeFileSync(FILE, writtenInto(readFileSync(FILE, 'utf8'), fitted));
    lines.push('', `Written to ${FILE}.`);
  }
  return lines.join('\n');
}

/** Posts that offer nothing are not weighed, so nothing is learnt from them. */
function rowsOf(compiled: CompiledPack, posts: readonly CorpusPost[]): readonly FitRow[] {
  const detect = createDetector(compiled);
  const counts = Object.fromEntries(
    LABELS.map((label) => [label, posts.filter((post) => post.label === label).length]),
  );
  return posts.map((post) => {
    const { flags, score } = detect(inputOf(post));
    return {
      flags: flags.map(({ id }) => id),
      isLure: post.label === 'lure',
      weight: score === 0 ? 0 : SHARE[post.label] / (counts[post.label] || 1),
    };
  });
}

function crossValidated(
  compiled: CompiledPack,
  {
    near,
    posts,
    rows,
  }: {
    readonly near: Knowledge;
    readonly posts: readonly CorpusPost[];
    readonly rows: readonly FitRow[];
  },
): string {
  const all = Array.from({ length: PARTS }, (_, part) => {
    const weights = fitWeights(
      near,
      rows.filter((_row, at) => at % PARTS !== part),
    );
    return judged(
      createDetector(withWeights(compiled, weights)),
      posts.filter((_post, at) => at % PARTS === part),
    );
  });
  return sentence(ratesOf(all.flat()));
}

function score(compiled: CompiledPack, posts: readonly CorpusPost[]): string {
  return sentence(ratesOf(judged(createDetector(compiled), posts)));
}

function sentence(rates: ReturnType<typeof ratesOf>): string {
  return LABELS.map((label) => {
    const { caution, danger } = rates[label];
    return `${label} ${caution.hits} of ${caution.n} (danger ${danger.hits})`;
  }).join(', ');
}

function withWeights(compiled: CompiledPack, weights: Weights): CompiledPack {
  return { ...compiled, knowledge: { ...compiled.knowledge, weights } };
}

function changes(documented: Weights, fitted: Weights): readonly string[] {
  const line = (name: string, before: number, after: number) =>
    before === after
      ? []
      : [`${name.padEnd(48)} ${before.toFixed(2).padStart(6)} → ${after.toFixed(2).padStart(6)}`];
  return [
    ...line('bias', documented.bias, fitted.bias),
    ...Object.entries(fitted.flags).flatMap(([id, weight]) => line(id, documented.flags[id] ?? 0, weight)),
    ...fitted.pairs.flatMap(({ flags, weight }, at) =>
      line(flags.join(' × '), documented.pairs[at]?.weight ?? 0, weight),
    ),
  ];
}

/** The file with what was learnt; what is decided by hand (thresholds, breadth) and the comments above it stay. */
function writtenInto(source: string, { bias, flags, pairs }: Weights): string {
  const file = parseDocument(source);
  file.set('bias', bias);
  file.set('flags', file.createNode(flags));
  const list = file.createNode(pairs);
  for (const pair of list.items) if (isMap(pair)) pair.flow = true;
  file.set('pairs', list);
  return file.toString({ lineWidth: 0 });
}
