import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explain } from './rules/explain';
import { learn } from './rules/learn';
import { newFlag } from './rules/new-flag';
import { opinion } from './rules/opinion';

const USAGE = `npm run rules -- new ID          files for a new sign, to be filled in
npm run rules -- test            checks the rules and runs every example
npm run rules -- fit [--write]   learns the weights from the open half of the corpus
npm run rules -- opinion [--write]   learns the second opinion from the open half and from tests/corpus/learning
npm run rules -- explain TEXT    says why an ad is judged as it is ("-": reads it from the keyboard or a pipe)`;

try {
  const { positionals, values } = readArgs();
  const [command, ...rest] = positionals;
  if (command === 'new' && rest.length === 1)
    console.log(
      newFlag(rest[0]!, { rules: 'rules', today: new Date().toISOString().slice(0, 10) }).join('\n'),
    );
  else if (command === 'test' && rest.length === 0) process.exitCode = test();
  else if (command === 'fit' && rest.length === 0) console.log(learn(values));
  else if (command === 'opinion' && rest.length === 0) console.log(opinion(values));
  else if (command === 'explain' && rest.length > 0)
    console.log(explain(rest[0] === '-' ? readFileSync(0, 'utf8') : rest.join(' ')));
  else throw new Error(USAGE);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readArgs() {
  try {
    return parseArgs({ allowPositionals: true, options: { write: { type: 'boolean', default: false } } });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function test(): number {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', 'tests/rules', '--reporter=dot'];
  return spawnSync(process.execPath, vitest, { stdio: 'inherit' }).status ?? 1;
}
