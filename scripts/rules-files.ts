import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Pack, readRules } from '../lib/pack';
import { forRelease } from './shipped-pack';

/** Every YAML file below a folder: its path there, with `/`, and its text. */
export function readYamlFiles(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );
  return Object.fromEntries(
    paths
      .sort()
      .map((path) => [
        relative(folder, join(folder, path)).split(sep).join('/'),
        readFileSync(join(folder, path), 'utf8'),
      ]),
  );
}

export interface BuiltPack {
  readonly pack: Pack;
  /** What is shipped: the pack as JSON. */
  readonly json: string;
  /** SHA-256 of `json`, hex. */
  readonly hash: string;
}

/**
 * Builds the pack of a folder of rules.
 * @throws SourceErrors that name file, line and what to write.
 */
export function buildPack(folder = 'rules'): BuiltPack {
  const pack = readRules(readYamlFiles(folder));
  const json = JSON.stringify(forRelease(pack));
  return { pack, json, hash: createHash('sha256').update(json).digest('hex') };
}
