// @vitest-environment node
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LOCK } from '../../scripts/publish/lock';
import { deskWith } from './publishing/desk';
import { serve } from './publishing/serve';

it('what a feed’s folder holds beside the feed is not served', async () => {
  const desk = await deskWith('2026.11.21');
  writeFileSync(join(desk.feed, LOCK), 'x');
  writeFileSync(join(desk.feed, '..', 'secret.json'), 'x');
  const address = await serve(desk.feed);
  const statusOf = async (path: string) => (await fetch(`${address}${path}`)).status;
  expect(await statusOf('timestamp.json')).toBe(200);
  for (const path of [
    LOCK,
    '..%2fsecret.json',
    'targets/..%2f..%2fsecret.json',
    '',
    'targets/',
    '9.root.json',
  ])
    expect(await statusOf(path)).toBe(404);
});

it('names that never change meaning may be kept for a year, others are asked for anew', async () => {
  const address = await serve((await deskWith('2026.11.21')).feed);
  const keptFor = async (path: string) => (await fetch(`${address}${path}`)).headers.get('cache-control');
  expect(await keptFor('1.root.json')).toContain('immutable');
  expect(await keptFor('2.targets.json')).toContain('immutable');
  expect(await keptFor('timestamp.json')).toBe('no-cache');
  expect(await keptFor('root.json')).toBe('no-cache');
});
