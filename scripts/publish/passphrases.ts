import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Refusal } from './refusal';

/** Where passphrases come from: the environment, or a person at the keyboard, or both. */
export interface Passphrases {
  readonly given: string | undefined;
  readonly ask: ((question: string) => Promise<string>) | undefined;
}

/** From `PUBLISH_PASSPHRASE`, and from the keyboard where there is one. */
export function passphrasesHere(): Passphrases {
  const given = process.env.PUBLISH_PASSPHRASE;
  if (given === '') throw new Refusal('PUBLISH_PASSPHRASE is empty: set it to the passphrase, or unset it.');
  return { given, ask: process.stdin.isTTY ? askWithoutEcho : undefined };
}

async function askWithoutEcho(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const keyboard = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const gone = new AbortController();
  keyboard.once('SIGINT', () => gone.abort());
  try {
    return await keyboard.question('', { signal: gone.signal });
  } catch {
    throw new Refusal('Stopped. Nothing was changed.');
  } finally {
    keyboard.close();
    process.stderr.write('\n');
  }
}

/** A passphrase for a new key: the one from the environment, or asked for twice; an empty answer takes the one before. */
export async function newPassphrase(
  { given, ask }: Passphrases,
  whatFor: string,
  before?: string,
): Promise<string> {
  if (given !== undefined) return given;
  if (!ask) throw new Refusal('A passphrase is needed: set PUBLISH_PASSPHRASE, or run this at a keyboard.');
  const hint = before === undefined ? '' : ' (Enter: the same as before)';
  const first = await ask(`New passphrase for ${whatFor}${hint}: `);
  if (first === '' && before !== undefined) return before;
  if (first === '') throw new Refusal('A passphrase can’t be empty.');
  if ((await ask('The same once more: ')) !== first) throw new Refusal('The two are not the same.');
  return first;
}
