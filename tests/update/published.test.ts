// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportFile } from '../../scripts/publish/export-file';
import { renew } from '../../scripts/publish/renew';
import { revert } from '../../scripts/publish/revert';
import { rotateRole, rotateRoot } from '../../scripts/publish/rotate';
import { deskWith, inDays, NOW, on, publishPack, yardstick } from '../scripts/publishing/desk';
import { serve } from '../scripts/publishing/serve';
import { makeClient, outcome, versions } from './client';

/** A client of the feed that a desk publishes. */
async function clientOf(desk: Awaited<ReturnType<typeof deskWith>>) {
  const url = await serve(desk.feed);
  const root = readFileSync(join(desk.feed, '1.root.json'));
  const client = makeClient({ files: new Map([['1.root.json', root]]) } as never, [url]); // of a feed it needs the root alone
  client.now = NOW;
  client.bundled = { version: '2026.11.01', published: '2026-11-01' };
  return client;
}

describe('a feed that `npm run publish` makes', () => {
  it('is followed from pack to pack, through new keys of every role and back to earlier contents', async () => {
    const desk = await deskWith('2026.11.20');
    const client = await clientOf(desk);
    const check = async () => outcome(await client.check());
    expect(await check()).toBe('installed 2026.11.20');
    await publishPack(desk, '2026.11.21');
    expect(await check()).toBe('installed 2026.11.21');
    await rotateRoot(desk);
    for (const role of ['timestamp', 'snapshot', 'targets'] as const) await rotateRole(desk, role);
    expect(await check()).toBe('unchanged');
    await renew(on(desk, inDays(3)));
    client.now = inDays(3);
    expect(await check()).toBe('unchanged');
    await revert(on(desk, inDays(3)), { to: '2026.11.20', yardstick: () => yardstick });
    expect(await check()).toBe('installed 2026.11.25');
    expect(await versions(client)).toHaveLength(2);
  });

  it('comes in one file', async () => {
    const desk = await deskWith('2026.11.20', '2026.11.21');
    const client = await clientOf(desk);
    const out = join(desk.feed, '..', 'feed.json');
    exportFile(desk.feed, out, { say: () => {}, write: desk.write });
    expect(outcome(await client.open(readFileSync(out, 'utf8')))).toBe('installed 2026.11.21');
  });
});
