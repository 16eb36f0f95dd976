// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Metadata, MetadataKind } from '@tufjs/models';
import { describe, expect, it } from 'vitest';
import { init } from '../../scripts/publish/init';
import { signed } from '../../scripts/publish/metadata';
import { sentenceOf } from '../../scripts/publish/refusal';
import { renew } from '../../scripts/publish/renew';
import { rotateRoot } from '../../scripts/publish/rotate';
import { makeKey } from '../../scripts/publish/signing-key';
import { feedAddress, verify } from '../../scripts/publish/verify';
import { deskWith, inDays, NOW, on, openDesk, publishPack, type TestDesk } from './publishing/desk';
import { type Mischief, serve } from './publishing/serve';

interface Verified {
  readonly lines: readonly string[];
  /** What a cron job mails. */
  readonly warnings: readonly string[];
  /** Why a client would not install the pack, if so. */
  readonly refusal: string | undefined;
}

async function verified(desk: TestDesk, mischief?: Mischief, now = NOW): Promise<Verified> {
  const root = readFileSync(join(desk.feed, '1.root.json'), 'utf8');
  return verifiedBy(root, await serve(desk.feed, mischief), now);
}

async function verifiedBy(root: string, address: string, now = NOW): Promise<Verified> {
  const lines: string[] = [];
  const warnings: string[] = [];
  const say = (line: string) => void lines.push(line);
  const warn = (line: string) => void warnings.push(line);
  const refusal = await verify(address, { root, now, say, warn }).then(
    () => undefined,
    (error: unknown) => sentenceOf(error),
  );
  return { lines, warnings, refusal };
}

/** What of the steps is the same on every machine. */
const stepsOf = (lines: readonly string[]): readonly string[] =>
  lines
    .filter((line) => line.startsWith('ok'))
    .map(
      (line) =>
        line
          .slice(2)
          .trim()
          .replace(/ +/g, ' ')
          .split(/, (?:holds|fits|\d)/)[0] ?? '',
    );

/** A server that answers one file otherwise. */
const instead =
  (name: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Mischief =>
  (path, _, response) => {
    if (!path.endsWith(name)) return false;
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', ...headers }).end(body);
    return true;
  };

describe('a feed that is served well', () => {
  it('is walked in the steps of a client, a line each', async () => {
    const { lines, refusal } = await verified(await deskWith('2026.11.21'));
    expect(refusal).toBeUndefined();
    expect(stepsOf(lines)).toEqual([
      'root version 1, signed',
      'timestamp version 2, signed',
      'snapshot version 2, signed',
      'targets version 2, signed',
      'pack as signed for',
      'pack 2026.11.21',
    ]);
    expect(lines.at(-1)).toBe('A client would install pack 2026.11.21.');
  });

  it('is followed through changes of root keys', async () => {
    const desk = await deskWith('2026.11.21');
    await rotateRoot(desk);
    await rotateRoot(desk);
    const { lines, refusal } = await verified(desk);
    expect(refusal).toBeUndefined();
    expect(lines.some((line) => line.startsWith('ok  root       version 3'))).toBe(true);
    expect(lines.join('\n'), 'clients follow a root once').toMatch(/^A new pack: 5 requests/m);
  });

  it('is told to end soon to whoever reads what goes wrong only, on each day of the last week', async () => {
    const desk = await deskWith('2026.11.21');
    const { lines, warnings, refusal } = await verified(desk, undefined, inDays(8));
    expect(refusal).toBeUndefined();
    expect(warnings).toEqual(['Soon: the timestamp signature ends in 6 days.']);
    expect(lines.join('\n')).not.toContain('Soon');
    expect((await verified(desk)).warnings).toEqual([]);
  });

  it('costs what is printed', async () => {
    const desk = await deskWith('2026.11.21');
    const { lines } = await verified(desk);
    const sizes = lines
      .flatMap((line) => /: (?:200|404), \w+, (\d+) bytes/.exec(line)?.[1] ?? [])
      .map(Number);
    expect(sizes).toHaveLength(5);
    const sum = sizes.reduce((total, size) => total + size, 0);
    expect(lines).toContain(`A new pack: 5 requests, ${sum} bytes down.`);
    expect(lines.join('\n')).toMatch(/nothing new: 2 requests, [1-9]\d+ bytes down \(timestamp.json 304\)/);
    const bytes = readFileSync(join(desk.feed, 'timestamp.json')).length;
    expect(sizes[1]).toBeGreaterThan(bytes);
    expect(sizes[1]).toBeLessThan(bytes + 400);
    expect(lines.some((line) => line.startsWith('Note'))).toBe(false);
  });

  it('is said to cost more than it must without ETag and compression', async () => {
    const desk = await deskWith('2026.11.21');
    const { lines, refusal } = await verified(desk, (path, request, response) => {
      delete request.headers['accept-encoding'];
      delete request.headers['if-none-match'];
      return path === '' && Boolean(response.end());
    });
    expect(refusal).toBeUndefined();
    expect(lines.filter((line) => line.startsWith('Note'))).toEqual([
      expect.stringContaining('ETag'),
      expect.stringContaining('.br or .gz'),
    ]);
  });
});

describe('a feed whose pack a client would not install', () => {
  it('has no pack yet', async () => {
    const desk = openDesk();
    await init(desk);
    expect((await verified(desk)).refusal).toContain('holds no pack yet');
  });

  it('is not the one that the root is of', async () => {
    const [ours, other] = [await deskWith('2026.11.21'), openDesk()];
    await init(other);
    await publishPack(other, '2026.11.21');
    const root = readFileSync(join(ours.feed, '1.root.json'), 'utf8');
    expect((await verifiedBy(root, await serve(other.feed))).refusal).toBe(
      'A client stops at timestamp.json (untrusted): Failed verifying timestamp role signature(s).',
    );
  });

  it.each([
    [15, 'held back: the timestamp metadata ran out on 2026-12-06T10:00:00Z'],
    [401, 'held back: the root metadata ran out on 2027-12-27T10:00:00Z'],
  ])('has ended after %d days', async (days, sentence) => {
    expect((await verified(await deskWith('2026.11.21'), undefined, inDays(days))).refusal).toContain(
      sentence,
    );
  });

  it.each<[string, Mischief, string]>([
    ['a pack of other bytes', instead('pack.json', '{"format":1}'), 'the pack has 12 bytes and not'],
    ['a longer pack', instead('pack.json', 'x'.repeat(6000)), 'is larger than'],
    ['endless metadata', endless, 'timestamp.json is larger than 64000 bytes'],
    ['a small file that unpacks to a large one', bomb(), 'can’t be unpacked, or is larger'],
    [
      'other targets',
      instead('2.targets.json', '{"signed":{},"signatures":[]}'),
      '2.targets.json (not-a-feed): what came is no targets metadata',
    ],
    ['a login page', instead('timestamp.json', '<!doctype html><title>Log in'), 'is a web page'],
    [
      'no open door',
      instead('timestamp.json', '{}', { 'Access-Control-Allow-Origin': 'https://x' }),
      'no header',
    ],
    [
      'a newer root that is none',
      instead('2.root.json', '{}'),
      '2.root.json (not-a-feed): what came is no root metadata',
    ],
    ['a way to another host', redirect, 'sends clients on to https://elsewhere.example/'],
    ['an error', failing, 'timestamp.json: the server answers 500'],
    ['a broken connection', cut, 'The server broke the connection off'],
  ])('is served with %s', async (_, mischief, sentence) => {
    const { refusal, lines } = await verified(await deskWith('2026.11.21'), mischief);
    expect(refusal).toContain(sentence);
    expect(lines.join('\n')).not.toContain('would install');
  });

  it('hides from browsers that there is no newer root', async () => {
    const desk = await deskWith('2026.11.21');
    const { refusal } = await verified(desk, (path, _, response) => {
      if (path !== '2.root.json') return false;
      response.writeHead(404).end();
      return true;
    });
    expect(refusal).toContain('2.root.json, status 404, has no header “Access-Control-Allow-Origin: *”');
  });

  it.each([
    ['3.snapshot.json', 'Snapshot'],
    ['3.targets.json', 'Targets'],
  ])('mixes files of two days, each rightly signed: %s', async (name, role) => {
    const desk = await deskWith('2026.11.21');
    await renew(on(desk, inDays(1)));
    const ofAnotherDay = readFileSync(join(desk.feed, name));
    const today = await deskWith('2026.11.21');
    await renew(today);
    expect((await verified(today, instead(name, ofAnotherDay))).refusal).toMatch(
      new RegExp(`^A client stops at ${name} .untrusted.: ${role}.* mismatch`), // a signature's length varies
    );
  });

  it('offers a next root that the old keys have not signed', async () => {
    const desk = await deskWith('2026.11.21');
    const root = JSON.parse(readFileSync(join(desk.feed, '1.root.json'), 'utf8'));
    root.signed.version = 2;
    expect((await verified(desk, instead('2.root.json', JSON.stringify(root)))).refusal).toBe(
      'A client stops at 2.root.json (untrusted): Failed to verify metafile.',
    );
  });

  it('begins with a root in which one key stands under two ids', async () => {
    const desk = await deskWith('2026.11.21');
    const { signed: body } = JSON.parse(readFileSync(join(desk.feed, '1.root.json'), 'utf8'));
    const key = makeKey();
    const twin = 'f'.repeat(64);
    body.keys = { ...body.keys, [key.id]: key.publicKey.toJSON(), [twin]: key.publicKey.toJSON() };
    body.roles.root.keyids = [key.id, twin];
    const forged = signed(Metadata.fromJSON(MetadataKind.Root, { signed: body, signatures: [] }), [
      key,
      { ...key, id: twin },
    ]);
    expect((await verifiedBy(forged.text, await serve(desk.feed))).refusal).toContain(
      `A client stops at the root file (untrusted): a key is named ${twin}`,
    );
  });

  it('is from a day to come', async () => {
    const { refusal } = await verified(await deskWith('2026.11.21'), undefined, inDays(-3));
    expect(refusal).toContain('today is 2026-11-19: clients would take every signature for ended');
  });

  it('does not answer', async () => {
    const root = readFileSync(join((await deskWith('2026.11.21')).feed, '1.root.json'), 'utf8');
    expect((await verifiedBy(root, 'http://127.0.0.1:1/')).refusal).toBe('Nobody answers at this address.');
  });
});

describe('a feed’s address', () => {
  it.each(['https://rules.example.org/feed', 'https://rules.example.org/feed/'])('%s is one', (address) =>
    expect(feedAddress(address)).toBe('https://rules.example.org/feed/'),
  );
  it.each(['http://rules.example.org/', 'rules.example.org', 'https://x.example/?a=1', 'file:///feed/'])(
    '%s is none',
    (address) => expect(() => feedAddress(address)).toThrow(),
  );
});

function bomb(): Mischief {
  const small = gzipSync(Buffer.alloc(1_000_000, ' '));
  return instead('timestamp.json', small, { 'Content-Encoding': 'gzip' });
}

function redirect(...[path, , response]: Parameters<Mischief>): boolean {
  if (path !== 'timestamp.json') return false;
  response.writeHead(302, { Location: 'https://elsewhere.example/' }).end();
  return true;
}

function failing(...[path, , response]: Parameters<Mischief>): boolean {
  if (path !== 'timestamp.json') return false;
  response.writeHead(500).end();
  return true;
}

function cut(...[path, request]: Parameters<Mischief>): boolean {
  if (path !== 'timestamp.json') return false;
  request.socket.destroy();
  return true;
}

function endless(...[path, , response]: Parameters<Mischief>): boolean {
  if (path !== 'timestamp.json') return false;
  response.writeHead(200, { 'Access-Control-Allow-Origin': '*' });
  const pump = () => {
    while (!response.destroyed && response.write(' '.repeat(10_000)));
  };
  response.on('drain', pump);
  pump();
  return true;
}
