import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { BrowserTab } from '../../scripts/browsers';
import { startSite } from '../site';
import { BROWSER, launchBrowser } from './browser';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with the databases of a profile in which the built extension has compiled its rules, and done nothing else. */
    compiledRules: string;
  }
}

/** Where a profile keeps the databases of pages and extensions. */
const DATABASES = BROWSER === 'firefox' ? ['storage', 'storage.sqlite'] : [join('Default', 'IndexedDB')];

/**
 * Once for a run: has a browser compile the rules, and keeps what it stored for the profiles of all others. To compile them takes a
 * browser two seconds, and there is one for each file.
 */
export default async function compileRules(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'job-red-flags-compiled-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const site = await startSite();
  try {
    const keep = async (profile: string) => {
      for (const name of DATABASES) await cp(join(profile, name), join(folder, name), { recursive: true });
    };
    const session = await launchBrowser({ port: site.port, keep });
    const page = await session.openBehind(`${session.extensionOrigin}/icon/16.png`);
    await areCompiled(page).finally(session.close);
  } catch (error) {
    await remove();
    throw error;
  } finally {
    await site.close();
  }
  project.provide('compiledRules', folder);
  return remove;
}

/** Waits until the background has kept its compiled rules (entrypoints/background/compiled-store.ts). */
function areCompiled(page: BrowserTab): Promise<void> {
  return page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept = async () => {
      const all = await indexedDB.databases();
      if (!all.some(({ name }) => name === 'compiled-rules')) return 0; // asked for by name, it would be made here
      const database = await answer(indexedDB.open('compiled-rules'));
      const count = await answer(database.transaction('compiled').objectStore('compiled').count());
      database.close();
      return count;
    };
    while ((await kept()) === 0) await new Promise((next) => setTimeout(next, 50));
  });
}
