import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Refusal } from './refusal';

export const LOCK = '.publish.lock';

/**
 * Does work on a folder while nobody else does. A lock whose process is gone (crash, power cut) is taken over.
 * @throws Refusal when somebody is at work
 */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, LOCK);
  if (!take(path)) {
    const holder = readHolder(path);
    if (holder === undefined || isAlive(holder)) throw new Refusal(atWork(folder, path, holder));
    removeIfOf(path, holder);
    if (!take(path)) throw new Refusal(atWork(folder, path, readHolder(path)));
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

interface Holder {
  readonly process: number;
  readonly host: string;
}

function take(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid} ${hostname()}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false; // the only other thing this may mean
    throw error;
  }
}

function atWork(folder: string, path: string, holder: Holder | undefined): string {
  const who = holder === undefined ? '' : ` (process ${holder.process} on ${holder.host})`;
  return `Another run${who} is at work on ${folder}. Wait until it is done; if there is none, delete ${path}.`;
}

/** Removes a dead run's lock, but not one that a third run has put in its place meanwhile. */
function removeIfOf(path: string, { process: id }: Holder): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // the third run was quicker
  }
  if (readHolder(aside)?.process === id) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function readHolder(path: string): Holder | undefined {
  try {
    const [, id, host = ''] = /^(\d+) (\S+)/.exec(readFileSync(path, 'utf8')) ?? [];
    return id === undefined ? undefined : { process: Number(id), host };
  } catch {
    return undefined; // gone in this moment
  }
}

function isAlive({ process: id, host }: Holder): boolean {
  if (host !== hostname()) return true; // can't be asked from here
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
