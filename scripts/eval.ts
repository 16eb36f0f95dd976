import { parseArgs } from 'node:util';
import { createDetector } from '../lib/detect';
import { compilePack } from '../lib/pack';
import { additions } from './evaluation/additions';
import { readCorpus } from './evaluation/corpus';
import { evaluate } from './evaluation/evaluate';
import { failures, flagHits } from './evaluation/failures';
import { withAndWithout } from './evaluation/second-opinion';
import { evaluationTable, opinionTable, thresholdTable } from './evaluation/tables';
import { atThresholds } from './evaluation/thresholds';
import { buildPack } from './rules-files';

const USAGE = `npm run --silent eval -- [--json] [--languages vi,km]   the detector on the corpus: recall and false alarms
  --failures         every miss and false alarm, of the open half with its text
  --flag ID          where a sign was seen
  --adds             what each sign adds
  --thresholds       what other thresholds for “caution” would find and cost
  --second-opinion   what the second opinion is worth: the held-back half with it and without`;

function readOptions() {
  try {
    return parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        failures: { type: 'boolean', default: false },
        adds: { type: 'boolean', default: false },
        'second-opinion': { type: 'boolean', default: false },
        thresholds: { type: 'boolean', default: false },
        flag: { type: 'string' },
        languages: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function evaluated(): string {
  const options = readOptions();
  const { pack } = buildPack();
  const languages = Object.keys(pack.languages);
  const tags = options.languages?.split(',') ?? languages;
  const unknown = tags.filter((tag) => !languages.includes(tag));
  if (unknown.length > 0)
    throw new Error(
      `There is no language “${unknown.join(', ')}”. The languages are: ${languages.join(', ')}.`,
    );
  const posts = readCorpus('tests/corpus').filter(({ lang }) => tags.includes(lang));
  if (options.flag !== undefined) {
    if (!pack.flags[options.flag])
      throw new Error(
        `There is no flag “${options.flag}”. The flags are: ${Object.keys(pack.flags).join(', ')}.`,
      );
    return flagHits(createDetector(compilePack(pack)), posts, options.flag);
  }
  if (options.failures) return failures(createDetector(compilePack(pack)), posts);
  if (options.adds)
    return additions(pack, posts)
      .map(({ flag, lures, falseAlarms }) => `${flag.padEnd(24)} lures ${lures}, false alarms ${falseAlarms}`)
      .join('\n');
  if (options.thresholds) return thresholdTable(atThresholds(pack, posts));
  if (options['second-opinion']) return opinionTable(withAndWithout(pack, posts));
  const result = evaluate(pack, posts);
  return options.json ? JSON.stringify(result) : evaluationTable(result, pack, posts.length);
}

try {
  console.log(evaluated());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
