// @vitest-environment node
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { init } from '../../scripts/publish/init';
import { renew, renewRoot } from '../../scripts/publish/renew';
import { revert } from '../../scripts/publish/revert';
import { rotateRole, rotateRoot } from '../../scripts/publish/rotate';
import { timestamp } from '../../scripts/publish/timestamp';
import { otherClient } from './publishing/client';
import {
  deskWith,
  inDays,
  installed,
  NOW,
  on,
  openDesk,
  publishPack,
  ringOf,
  type TestDesk,
  yardstick,
} from './publishing/desk';
import { serve } from './publishing/serve';

const toRevert = { to: undefined, yardstick: () => yardstick };
const keysIn = (desk: TestDesk, role: string) =>
  readdirSync(desk.keyFolder).filter((name) => name.startsWith(role));
const metadata = (desk: TestDesk, name: string) => JSON.parse(readFileSync(join(desk.feed, name), 'utf8'));

describe('a new feed', () => {
  it('has three root keys of which two sign, and one key for each other role', async () => {
    const desk = openDesk();
    await init(desk);
    const { roles, consistent_snapshot } = metadata(desk, '1.root.json').signed;
    expect(consistent_snapshot).toBe(true);
    expect(roles.root).toMatchObject({ threshold: 2, keyids: { length: 3 } });
    for (const role of ['targets', 'snapshot', 'timestamp'])
      expect(roles[role]).toMatchObject({ threshold: 1, keyids: { length: 1 } });
    const all = Object.values(roles).flatMap((role) => (role as { keyids: string[] }).keyids);
    expect(new Set(all).size).toBe(6);
  });

  it('has each key in an encrypted file of its own that nobody else may read', async () => {
    const desk = openDesk();
    await init(desk);
    const files = readdirSync(desk.keyFolder);
    expect(files).toHaveLength(6);
    for (const file of files) {
      expect(readFileSync(join(desk.keyFolder, file), 'utf8')).toContain('BEGIN ENCRYPTED PRIVATE KEY');
      expect(statSync(join(desk.keyFolder, file)).mode & 0o077).toBe(0);
    }
  });

  it('has the first root as root.json too, for builds and policies', async () => {
    const desk = openDesk();
    await init(desk);
    expect(metadata(desk, 'root.json')).toEqual(metadata(desk, '1.root.json'));
  });

  it('is sound but holds no pack', async () => {
    const desk = openDesk();
    await init(desk);
    await expect(installed(desk)).rejects.toThrow('holds no pack yet');
  });
});

describe('a client of another make that follows the feed', () => {
  it('takes every pack, timestamp, renewal, reverted pack and change of keys', async () => {
    const desk = await deskWith('2026.11.22');
    const root = readFileSync(join(desk.feed, '1.root.json'), 'utf8');
    const client = otherClient(await serve(desk.feed), root);
    expect(await client.update()).toBe('2026.11.22');

    await timestamp(desk);
    expect(await client.update()).toBe('2026.11.22');
    await publishPack(desk, '2026.11.22.2', { appeals: 'mailto:new@example.org' });
    expect(await client.update()).toBe('2026.11.22.2');
    await renew(desk);
    expect(await client.update()).toBe('2026.11.22.2');
    await revert(desk, toRevert);
    expect(await client.update()).toBe('2026.11.22.3');

    for (const role of ['timestamp', 'snapshot', 'targets'] as const) {
      await rotateRole(desk, role);
      expect(await client.update()).toBe('2026.11.22.3');
    }
    await renewRoot(desk);
    await rotateRoot(desk);
    expect(await client.update()).toBe('2026.11.22.3');
    await publishPack(desk, '2026.11.23');
    expect(await client.update()).toBe('2026.11.23');
    // Who starts with the very first root comes to the same end.
    expect(await otherClient(await serve(desk.feed), root).update()).toBe('2026.11.23');
  });
});

describe('a timestamp', () => {
  it('needs the timestamp key alone', async () => {
    const desk = await deskWith('2026.11.22');
    for (const role of ['root', 'targets', 'snapshot'])
      for (const file of keysIn(desk, role)) rmSync(join(desk.keyFolder, file));
    await timestamp(on(desk, inDays(10)));
    expect(metadata(desk, 'timestamp.json').signed).toMatchObject({
      version: 3,
      expires: '2026-12-16T10:00:00Z',
    });
    expect(await installed(on(desk, inDays(20)))).toBe('2026.11.22');
  });

  it('comes too late after two weeks for who asks in between, and mends the feed all the same', async () => {
    const desk = await deskWith('2026.11.22');
    const late = on(desk, inDays(15));
    await expect(installed(late)).rejects.toThrow('the timestamp metadata ran out on 2026-12-06T10:00:00Z');
    await timestamp(late);
    expect(await installed(late)).toBe('2026.11.22');
  });

  it('names what ends soon, and with which command it is renewed', async () => {
    const desk = await deskWith('2026.11.22');
    await timestamp(on(desk, inDays(100)));
    expect(desk.lines.filter((line) => line.startsWith('Soon'))).toEqual([]);
    await timestamp(on(desk, inDays(160)));
    expect(desk.lines.filter((line) => line.startsWith('Soon')).join('\n')).toMatch(
      /targets signature ends in 20 days.*renew\n.*snapshot signature ends in 20 days/,
    );
  });
});

describe('a renewal', () => {
  it('keeps the pack and moves the ends', async () => {
    const desk = await deskWith('2026.11.22');
    await renew(on(desk, inDays(170)));
    expect(await installed(on(desk, inDays(183)))).toBe('2026.11.22');
  });

  it('of the root brings back a feed whose root has ended', async () => {
    const desk = await deskWith('2026.11.22');
    const late = on(desk, inDays(401));
    await expect(renew(late)).rejects.toThrow(/root signature ended on 2027-12-27.*renew root/);
    await renewRoot(late);
    await renew(late);
    expect(await installed(late)).toBe('2026.11.22');
    expect(metadata(desk, 'root.json').signed.version).toBe(2);
  });
});

describe('going back', () => {
  it('gives the old contents a new, higher version', async () => {
    const desk = openDesk();
    await init(desk);
    await publishPack(desk, '2026.11.20', { appeals: 'mailto:old@example.org' });
    await publishPack(desk, '2026.11.21', { appeals: 'mailto:wrong@example.org' });
    await revert(desk, toRevert);
    const { targets } = metadata(desk, '4.targets.json').signed;
    const { hashes, custom } = targets['pack.json'];
    expect(custom).toEqual({ version: '2026.11.22', published: '2026-11-22', minEngine: 1 });
    const pack = metadata(desk, `targets/${hashes.sha256}.pack.json`);
    expect(pack).toMatchObject({ version: '2026.11.22', appeals: 'mailto:old@example.org' });
    expect(await installed(desk)).toBe('2026.11.22');
  });

  it('may go to any pack that is still there', async () => {
    const desk = openDesk();
    await init(desk);
    for (const day of ['18', '19', '20']) await publishPack(desk, `2026.11.${day}`);
    await revert(desk, { ...toRevert, to: '2026.11.18' });
    expect(desk.lines).toContain('Pack 2026.11.22 has the contents of 2026.11.18.');
    await expect(revert(desk, { ...toRevert, to: '2026.11.17' })).rejects.toThrow(
      'no pack 2026.11.17 to go back to. There are: 2026.11.20, 2026.11.19, 2026.11.18',
    );
  });

  it('is refused while there is nothing to go back to', async () => {
    const desk = openDesk();
    await init(desk);
    await expect(revert(desk, toRevert)).rejects.toThrow('This feed has no pack yet.');
    await publishPack(desk, '2026.11.22');
    await expect(revert(desk, toRevert)).rejects.toThrow('no pack before 2026.11.22');
  });
});

describe('a change of keys', () => {
  it('replaces one lost root key with the two others', async () => {
    const desk = await deskWith('2026.11.22');
    const [lost = ''] = keysIn(desk, 'root');
    rmSync(join(desk.keyFolder, lost));
    await rotateRoot(desk, lost.slice(5, 13));
    const { keyids } = metadata(desk, '2.root.json').signed.roles.root;
    expect(keyids).toHaveLength(3);
    expect(keyids.some((id: string) => id.startsWith(lost.slice(5, 13)))).toBe(false);
    expect(await installed(desk)).toBe('2026.11.22');
  });

  it('finds root keys on sticks', async () => {
    const desk = await deskWith('2026.11.22');
    const sticks = keysIn(desk, 'root').map((file) => {
      const stick = join(desk.feed, '..', `stick-${file}`);
      renameSync(desk.keyFolder, `${stick}-all`);
      const only = readFileSync(join(`${stick}-all`, file));
      desk.write(join(stick, file), only);
      rmSync(join(`${stick}-all`, file));
      renameSync(`${stick}-all`, desk.keyFolder);
      return stick;
    });
    await expect(rotateRole(desk, 'timestamp')).rejects.toThrow(/needs 2 root keys.*Nothing was changed/);
    await rotateRole({ ...desk, keys: ringOf([desk.keyFolder, ...sticks.slice(0, 2)]) }, 'timestamp');
    expect(await installed(desk)).toBe('2026.11.22');
  });

  it.each(['targets', 'snapshot', 'timestamp'] as const)(
    'replaces a %s key that is lost, and shuts out what the old one signs',
    async (role) => {
      const desk = await deskWith('2026.11.22');
      const [old = ''] = keysIn(desk, role);
      rmSync(join(desk.keyFolder, old));
      await rotateRole(desk, role);
      expect(await installed(desk)).toBe('2026.11.22');
      const { keyids } = metadata(desk, '2.root.json').signed.roles[role];
      expect(keyids).toHaveLength(1);
      expect(old).not.toContain(keyids[0].slice(0, 8));
      expect(existsSync(join(desk.keyFolder, `${role}-${keyids[0].slice(0, 8)}.pem`))).toBe(true);
    },
  );

  it('gives a whole feed that nothing older can replace', async () => {
    const desk = await deskWith('2026.11.22');
    const stolen = readFileSync(join(desk.feed, 'timestamp.json'));
    for (const file of keysIn(desk, 'timestamp')) rmSync(join(desk.keyFolder, file));
    await rotateRole(desk, 'timestamp');
    desk.write(join(desk.feed, 'timestamp.json'), stolen);
    await expect(installed({ feed: desk.feed, now: NOW })).rejects.toThrow('Failed verifying timestamp role');
  });
});
