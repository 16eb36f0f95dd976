import { readFileSync, writeFileSync } from 'node:fs';
import { createRunReader } from '../../lib/detect';
import {
  readSecondOpinion,
  type SecondOpinion,
  type SecondOpinionSource,
  writeWeights,
} from '../../lib/pack';
import { fold } from '../../lib/text';
import { type CorpusPost, readCorpus, readLearning } from '../evaluation/corpus';
import { learnOpinion, type ReadText } from './learn-opinion';

export const FILE = 'rules/second-opinion.yaml';
/** Characters of a line of the file. */
const WIDTH = 160;

/**
 * Learns `rules/second-opinion.yaml` from the open half of the corpus and the posts that are there to be learnt from.
 * @param write whether to write the file; otherwise it is only said what was learnt
 */
export function opinion({ write }: { readonly write: boolean }): string {
  const texts = readTexts();
  const model = learnOpinion(texts);
  const source = sourceOf(model);
  const lines = [
    `${texts.length} posts: ${source.weights.length} runs of letters of one to four have a weight.`,
    `Strings of ${source.gaps.length + source.weights.length} characters.`,
  ];
  if (write) {
    writeFileSync(FILE, written(source, readFileSync(FILE, 'utf8')));
    lines.push(`Written to ${FILE}.`);
  }
  return lines.join('\n');
}

/** The posts that the model is learnt from; none of the held-back half. */
export function readTexts(): readonly ReadText[] {
  const posts: readonly Pick<CorpusPost, 'label' | 'text' | 'imageTexts'>[] = [
    ...readCorpus('tests/corpus').filter(({ half }) => half === 'open'),
    ...readLearning('tests/corpus'),
  ];
  const runsOf = createRunReader();
  return posts.map(({ label, text, imageTexts = [] }) => ({
    label,
    runs: Uint32Array.from(runsOf([text, ...imageTexts].map((one) => fold(one)))),
  }));
}

export function sourceOf(model: SecondOpinion): SecondOpinionSource {
  return { bias: model.bias, step: model.step, ...writeWeights(model.weights) };
}

/** The file with another model; the comment at its head stays. */
function written({ bias, step, gaps, weights }: SecondOpinionSource, before: string): string {
  readSecondOpinion({ bias, step, gaps, weights }); // what can't be read isn't written
  const head = before.split('\n').filter((line) => line.startsWith('#'));
  return [...head, `bias: ${bias}`, `step: ${step}`, block('gaps', gaps), block('weights', weights), ''].join(
    '\n',
  );
}

/** A long string in lines that YAML joins again. */
function block(key: string, text: string): string {
  const lines = text.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? [];
  return [`${key}: "\\`, ...lines.map((line, at) => `  ${line}${at === lines.length - 1 ? '"' : '\\'}`)].join(
    '\n',
  );
}
