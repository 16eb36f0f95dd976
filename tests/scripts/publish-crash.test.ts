// @vitest-environment node
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportFile } from '../../scripts/publish/export-file';
import { init } from '../../scripts/publish/init';
import { renew, renewRoot } from '../../scripts/publish/renew';
import { revert } from '../../scripts/publish/revert';
import { rotateRole, rotateRoot } from '../../scripts/publish/rotate';
import { timestamp } from '../../scripts/publish/timestamp';
import {
  deskWith,
  dyingAfter,
  installed,
  openDesk,
  publishPack,
  type TestDesk,
  yardstick,
} from './publishing/desk';

type Command = (desk: TestDesk) => Promise<void>;

const commands: Readonly<Record<string, Command>> = {
  pack: (desk) => publishPack(desk, '2026.11.22'),
  timestamp,
  renew,
  'renew root': renewRoot,
  revert: (desk) => revert(desk, { to: '2026.11.20', yardstick: () => yardstick }),
  'rotate root': (desk) => rotateRoot(desk),
  'rotate targets': (desk) => rotateRole(desk, 'targets'),
  'rotate snapshot': (desk) => rotateRole(desk, 'snapshot'),
  'rotate timestamp': (desk) => rotateRole(desk, 'timestamp'),
};

const published = () => deskWith('2026.11.20', '2026.11.21');

/** How many files a command writes into feed and keys. */
async function filesWritten(desk: TestDesk, command: Command): Promise<number> {
  let files = 0;
  await command({
    ...desk,
    write: (...file) => {
      files++;
      desk.write(...file);
    },
  });
  return files;
}

describe.each(Object.entries(commands))('%s, stopped while it writes any of its files,', (_, command) => {
  it('leaves a feed that clients take, and may be run again', async () => {
    const files = await filesWritten(await published(), command);
    expect(files).toBeGreaterThan(0);
    const desk = await published();
    const before = await installed(desk);
    for (let written = 0; written < files; written++) {
      await expect(command({ ...desk, write: dyingAfter(written) })).rejects.toThrow('the power went out');
      expect(await installed(desk)).toBe(before);
    }
    await command(desk);
    expect(await installed(desk)).toMatch(/^2026\.11\.2[12]$/);
  });
});

it('an init that is stopped while it writes any of its files may be run again', async () => {
  const files = await filesWritten(openDesk(), init);
  expect(files).toBeGreaterThan(4);
  const desk = openDesk();
  for (let written = 0; written < files; written++)
    await expect(init({ ...desk, write: dyingAfter(written) })).rejects.toThrow('the power went out');
  await init(desk);
  await publishPack(desk, '2026.11.22');
  expect(await installed(desk)).toBe('2026.11.22');
});

it.each(['targets', 'snapshot', 'timestamp'] as const)(
  'a change of a lost %s key, stopped anywhere, is finished by a renewal',
  async (role) => {
    const lost = async () => {
      const desk = await published();
      for (const file of readdirSync(desk.keyFolder).filter((name) => name.startsWith(role)))
        rmSync(join(desk.keyFolder, file));
      return desk;
    };
    const files = await filesWritten(await lost(), (desk) => rotateRole(desk, role));
    for (let written = 1; written < files; written++) {
      const desk = await lost();
      await expect(rotateRole({ ...desk, write: dyingAfter(written) }, role)).rejects.toThrow('power');
      await renew(desk);
      expect(await installed(desk)).toBe('2026.11.21');
    }
  },
);

it.each(['targets', 'snapshot'] as const)(
  'a change of a lost %s key that was cut short is named by the next timestamp',
  async (role) => {
    const desk = await published();
    for (const file of readdirSync(desk.keyFolder).filter((name) => name.startsWith(role)))
      rmSync(join(desk.keyFolder, file));
    const keyAndRoots = 3;
    await expect(rotateRole({ ...desk, write: dyingAfter(keyAndRoots) }, role)).rejects.toThrow('power');
    await expect(timestamp(desk)).rejects.toThrow(/A change of keys was cut short.*renew/);
  },
);

it('a file for import that could not be written whole leaves the old one', async () => {
  const desk = await published();
  const out = join(desk.feed, '..', 'rules.json');
  exportFile(desk.feed, out, desk);
  await publishPack(desk, '2026.11.22');
  expect(() => exportFile(desk.feed, out, { ...desk, write: dyingAfter(0) })).toThrow('power');
  expect(readdirSync(join(desk.feed, '..'))).toContain('rules.json');
});
