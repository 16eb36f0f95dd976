import { isFeedAddress, type Limit, withSlash } from '../../lib/update';
import { type Answer, meteredGet, ORIGIN } from './metered-get';
import { Refusal } from './refusal';
import { walk } from './walk';

/** Statuses by which web hosts say that there is no such file. */
const ABSENT = [403, 404, 410];
const SMALL: Limit = { bytes: 64_000, milliseconds: 30_000 };
const CLIENTS = 10_000_000;
const CHECKS_A_DAY = 4;

interface VerifyOptions {
  readonly root: string;
  readonly now: Date;
  readonly say: (line: string) => void;
  /** A line that should reach a person even when nobody looks. */
  readonly warn: (line: string) => void;
}

/**
 * Walks a client's steps on a served feed, a line each, and says what they cost on the wire.
 * @throws Refusal where a client would not install the pack
 */
export async function verify(address: string, { root, now, say, warn }: VerifyOptions): Promise<void> {
  const base = feedAddress(address);
  const answers = new Map<string, Answer>();
  const pack = await walk(root, {
    now,
    say: (line) => say(`ok  ${line}`),
    warn,
    read: async (path, limit) => {
      const answer = await meteredGet(`${base}${path}`, limit);
      answers.set(path, answer);
      say(`    ${path}: ${answer.status}, ${answer.encoding}, ${answer.received} bytes`);
      checkAnswer(path, answer);
      return answer.status === 200 ? new Uint8Array(answer.body) : undefined;
    },
  });
  for (const line of await costs(base, answers, say)) say(line);
  say(`A client would install pack ${pack.version}.`);
}

/** @throws Refusal when clients would not ask there */
export function feedAddress(address: string): string {
  if (!isFeedAddress(address))
    throw new Refusal(
      `${address} is no address of a feed: it begins with https:// (http:// on this computer alone), and has no ?, # or @.`,
    );
  return withSlash(new URL(address).href);
}

function checkAnswer(path: string, { status, header, body }: Answer): void {
  if (status >= 300 && status < 400)
    throw new Refusal(
      `${path} sends clients on to ${header('location') ?? 'another address'}; they don’t follow.`,
    );
  if (status !== 200 && !ABSENT.includes(status)) throw new Refusal(`${path}: the server answers ${status}.`);
  const open = header('access-control-allow-origin');
  if (open !== '*' && open !== ORIGIN)
    throw new Refusal(
      `${path}, status ${status}, has no header “Access-Control-Allow-Origin: *”: browsers keep it from the extension. It belongs on every answer, “not found” too.`,
    );
  if (status === 200 && /^\s*</.test(body.subarray(0, 100).toString('utf8')))
    throw new Refusal(`${path} is a web page, not metadata: a login page, or the wrong address.`);
}

async function costs(
  base: string,
  answers: ReadonlyMap<string, Answer>,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const absent = [...answers.values()].find(({ status }) => ABSENT.includes(status));
  const etag = answers.get('timestamp.json')?.header('etag');
  const again = await meteredGet(`${base}timestamp.json`, SMALL, etag);
  const conditional = again.status === 304;
  if (!conditional)
    say(
      'Note: asked with its ETag, timestamp.json is sent again whole. With ETag a check costs less: see docs/rules-guide.md.',
    );
  const pack = [...answers].find(([path]) => path.startsWith('targets/'))?.[1];
  if (pack?.encoding === 'plain')
    say('Note: the pack is sent uncompressed. Serve the .br or .gz beside it: see docs/rules-guide.md.');
  const nothingNew = (absent?.received ?? 0) + again.received;
  // Newer roots are followed once, and most clients have followed them already.
  const asked = [...answers].filter(([path, { status }]) => !(path.endsWith('.root.json') && status === 200));
  const all = asked.reduce((sum, [, { received }]) => sum + received, 0);
  const times = CLIENTS * CHECKS_A_DAY;
  return [
    `A check with nothing new: 2 requests, ${nothingNew} bytes down (timestamp.json ${again.status}).`,
    `A new pack: ${asked.length} requests, ${all} bytes down.`,
    `Ten million clients, ${CHECKS_A_DAY} checks a day: ${gigabytes(nothingNew * times)} a day; each new pack ${gigabytes(all * CLIENTS)} once.`,
  ];
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
