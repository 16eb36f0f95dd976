import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from './evaluation/corpus';
import { readFloor } from './evaluation/floor';
import { checkApart, type Desk } from './publish/desk';
import { exportFile } from './publish/export-file';
import { checkFeedThere } from './publish/feed';
import { init } from './publish/init';
import { keyRing } from './publish/key-ring';
import { alone } from './publish/lock';
import { pack } from './publish/pack';
import { passphrasesHere } from './publish/passphrases';
import { Refusal, sentenceOf } from './publish/refusal';
import { renew, renewRoot } from './publish/renew';
import { revert } from './publish/revert';
import { rotateRole, rotateRoot } from './publish/rotate';
import { serveHere } from './publish/serve';
import { timestamp } from './publish/timestamp';
import { verify } from './publish/verify';
import { writeFile } from './publish/write-file';
import { buildPack } from './rules-files';

const USAGE = `npm run --silent publish -- COMMAND …      the whole way: docs/rules-guide.md

  init      --feed DIR --keys DIR                   makes keys and an empty feed
  pack      --feed DIR --keys DIR                   tests the rules and publishes them
  pack      --feed DIR --try                        the same, but publishes nothing and needs no key
  timestamp --feed DIR --keys DIR                   says that the feed is still the newest: for a cron job
  renew     --feed DIR --keys DIR                   signs the same contents anew, before the signatures end
  renew root --feed DIR --keys DIR                  the same for the root
  revert    --feed DIR --keys DIR [--to VERSION]    publishes an old pack's contents as a new version
  rotate    root [--key ID] --feed DIR --keys DIR   new root keys: all, or the one named
  rotate    targets|snapshot|timestamp --feed …     a new key for a role
  file OUT  --feed DIR                              the feed as one file, for computers without a network
  serve     --feed DIR [--port 8137]                serves it on this computer alone, for trying
  verify URL --root FILE                            would a client install what is served there?

--keys may be given several times, for keys on sticks. The passphrase comes from PUBLISH_PASSPHRASE or is asked for.`;

class UsageError extends Error {}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArgs(args);
  const [command = '', ...rest] = positionals;
  const [what] = rest;
  // npm runs this in the project's folder; paths are meant from where the person stands.
  const here = (path: string) => resolve(process.env.INIT_CWD ?? '.', path);
  const now = new Date();
  const say = (line: string) => console.log(line);
  const warn = (line: string) => console.error(line);
  const feed = () => here(needed(values.feed, '--feed'));
  const yardstick = () => ({ posts: readCorpus('tests/corpus'), floor: readFloor() });

  const atDesk = (work: (desk: Desk) => Promise<void>) => {
    const folders = (values.keys ?? []).map(here);
    if (folders.length === 0 && !(command === 'pack' && values.try))
      throw new UsageError('--keys is missing.');
    checkApart(feed(), folders);
    if (command !== 'init') checkFeedThere(feed()); // a slip of the pen must not make a folder
    const keys = keyRing({ folders, passphrases: passphrasesHere(), write: writeFile });
    return alone(feed(), () => work({ feed: feed(), keys, now, say, warn, write: writeFile }));
  };

  if (command === 'init' && rest.length === 0) await atDesk(init);
  else if (command === 'pack' && rest.length === 0)
    await atDesk((desk) =>
      pack(desk, {
        build: () => {
          const { json, pack: built } = buildPack();
          return { json, examples: built.examples };
        },
        yardstick,
        mode: values.try ? 'try' : 'publish',
      }),
    );
  else if (command === 'timestamp' && rest.length === 0) await atDesk(timestamp);
  else if (command === 'renew' && rest.length === 0) await atDesk(renew);
  else if (command === 'renew' && what === 'root' && rest.length === 1) await atDesk(renewRoot);
  else if (command === 'revert' && rest.length === 0)
    await atDesk((desk) => revert(desk, { to: values.to, yardstick }));
  else if (command === 'rotate' && what === 'root' && rest.length === 1)
    await atDesk((desk) => rotateRoot(desk, values.key));
  else if (command === 'rotate' && isEverydayRole(what) && rest.length === 1)
    await atDesk((desk) => rotateRole(desk, what));
  else if (command === 'file' && what !== undefined && rest.length === 1)
    exportFile(feed(), here(what), { say, write: writeFile });
  else if (command === 'verify' && what !== undefined && rest.length === 1)
    await verify(what, { root: readFileSync(here(needed(values.root, '--root')), 'utf8'), now, say, warn });
  else if (command === 'serve' && rest.length === 0) {
    checkFeedThere(feed());
    await serveHere(feed(), portOf(values.port), say);
  } else
    throw new UsageError(command === '' ? 'Say what to do.' : `“${positionals.join(' ')}” is no command.`);
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        feed: { type: 'string' },
        keys: { type: 'string', multiple: true },
        root: { type: 'string' },
        to: { type: 'string' },
        key: { type: 'string' },
        port: { type: 'string', default: '8137' },
        try: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(sentenceOf(error));
  }
}

function needed(value: string | undefined, option: string): string {
  if (!value) throw new UsageError(`${option} is missing.`);
  return value;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new UsageError(`${text} is no port.`);
  return port;
}

function isEverydayRole(word: string | undefined): word is 'targets' | 'snapshot' | 'timestamp' {
  return word === 'targets' || word === 'snapshot' || word === 'timestamp';
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isUsage = error instanceof UsageError;
  console.error(isUsage ? `${error.message}\n\n${USAGE}` : sentenceOf(error));
  if (!isUsage && !(error instanceof Refusal) && process.env.DEBUG) console.error(error);
  process.exitCode = isUsage ? 2 : 1;
});
