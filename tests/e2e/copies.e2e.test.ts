import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productFolder } from '../../scripts/steps/build-extension';
import { expectIntact, flaggedOnWholePage } from './feed-page';
import { plainLures, plainSite } from './plain-feed';
import { BROWSER, openStage, pictureOfFailure, type Stage } from './stage';

let stage: Stage;
let copy: string;
beforeAll(async () => {
  copy = await copyOfExtension();
  stage = await openStage(plainSite);
  await stage.session.install(copy);
});
afterAll(async () => {
  await stage?.close();
  await rm(copy, { recursive: true, force: true });
});

/** The same extension under another id, as when one comes from a store and one from an organisation. */
async function copyOfExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'job-red-flags-copy-'));
  await cp(productFolder(BROWSER === 'firefox' ? 'firefox' : 'chrome'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { key: _, ...manifest } = JSON.parse(await readFile(path, 'utf8'));
  const gecko = { ...manifest.browser_specific_settings?.gecko, id: 'copy@example.org' };
  const own = BROWSER === 'firefox' ? { browser_specific_settings: { gecko } } : {};
  await writeFile(path, JSON.stringify({ ...manifest, ...own }));
  return folder;
}

describe('two copies of the extension', () => {
  it('put one card on each lure between them, and leave each other’s alone', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(stage.site.url);
    const whole = () => flaggedOnWholePage(stage.tab);
    await expect.poll(whole).toEqual(plainLures);
    for (let again = 0; again < 3; again++) expect(await whole()).toEqual(plainLures);
    await expectIntact(stage.tab);
  });
});
