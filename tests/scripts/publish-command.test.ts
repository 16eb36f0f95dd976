// @vitest-environment node
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { init } from '../../scripts/publish/init';
import { LOCK } from '../../scripts/publish/lock';
import { dayOf } from '../../scripts/publish/versions';
import { on, openDesk, publishPack, type TestDesk } from './publishing/desk';
import { serve } from './publishing/serve';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as npm does, from the folder in which a person stands. */
function publish(standing: string, passphrase: string, ...args: readonly string[]): Promise<Run> {
  const env = { ...process.env, INIT_CWD: standing, PUBLISH_PASSPHRASE: passphrase };
  return new Promise((done) => {
    execFile(process.execPath, ['scripts/run.mjs', 'publish', ...args], { env }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

/** A feed of today, since the command knows no other day. */
async function deskOfToday(version?: string): Promise<TestDesk> {
  const desk = on(openDesk(), new Date());
  await init(desk);
  if (version !== undefined) await publishPack(desk, version, { published: dayOf(desk.now) });
  return desk;
}

const FOLDERS = ['--feed', 'feed', '--keys', 'keys'];

describe('npm run publish', () => {
  it('makes a feed and keys where the person stands, and signs with them', async () => {
    const desk = openDesk();
    const standing = dirname(desk.feed);
    const made = await publish(standing, 'a good one', 'init', ...FOLDERS);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(desk.keyFolder)).toHaveLength(6);
    expect(await publish(standing, 'a bad one', 'timestamp', ...FOLDERS)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^\S+timestamp-\w+\.pem does not open: the passphrase is another one.*\n$/),
    });
    const renewed = await publish(standing, 'a good one', 'timestamp', ...FOLDERS);
    expect(renewed).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^timestamp 2, holds until \S+\n$/),
    });
    expect(readdirSync(desk.feed)).not.toContain(LOCK);
  });

  it('walks a served feed, and writes it into a file', async () => {
    const desk = await deskOfToday('2026.11.21');
    const standing = dirname(desk.feed);
    const address = await serve(desk.feed);
    const walked = await publish(standing, 'x', 'verify', address, '--root', 'feed/root.json');
    expect(walked).toMatchObject({ code: 0, err: '' });
    expect(walked.out).toMatch(/A client would install pack 2026\.11\.21\.\n$/);

    expect((await publish(standing, 'x', 'file', 'rules.json', '--feed', 'feed')).code).toBe(0);
    const { format, version, files } = JSON.parse(readFileSync(join(standing, 'rules.json'), 'utf8'));
    expect([format, version]).toEqual(['job-red-flags-feed', 1]);
    expect(Object.keys(files).map((name) => name.replace(/\w{64}/, '<sha>'))).toEqual([
      '1.root.json',
      'timestamp.json',
      '2.snapshot.json',
      '2.targets.json',
      'targets/<sha>.pack.json',
    ]);
    for (const [name, text] of Object.entries(files))
      expect(text).toBe(readFileSync(join(desk.feed, name), 'utf8'));
  });

  it('fails when the served feed is not one that a client would take', async () => {
    const desk = await deskOfToday();
    const run = await publish(
      dirname(desk.feed),
      'x',
      'verify',
      await serve(desk.feed),
      '--root',
      'feed/root.json',
    );
    expect(run).toMatchObject({ code: 1, err: expect.stringContaining('holds no pack yet') });
  });

  it('reads the rules of this folder, and refuses what is published already', async () => {
    const desk = await deskOfToday('2099.01.01');
    const run = await publish(dirname(desk.feed), 'x', 'pack', '--feed', 'feed', '--try');
    expect(run).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^The rules say version 20\S+, and 2099/),
    });
  });

  it('does not begin while another run is at work', async () => {
    const desk = await deskOfToday();
    writeFileSync(join(desk.feed, LOCK), `${process.pid} ${hostname()}\n`);
    const run = await publish(dirname(desk.feed), 'a passphrase', 'timestamp', ...FOLDERS);
    expect(run).toMatchObject({ code: 1, err: expect.stringContaining(`(process ${process.pid} on`) });
  });

  it('says what it does when it is not told what to do', async () => {
    const standing = dirname(openDesk().feed);
    for (const [args, words] of [
      [['bake'], '“bake” is no command.'],
      [['timestamp', '--feed', 'feed'], '--keys is missing.'],
      [['timestamp', '--cost', '1'], "Unknown option '--cost'"],
    ] as const) {
      const run = await publish(standing, 'x', ...args);
      expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) });
      expect(run.err).toContain('npm run --silent publish -- COMMAND');
    }
    expect(readdirSync(standing)).toEqual([]);
  });
});
