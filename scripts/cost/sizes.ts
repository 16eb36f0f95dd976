import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './table';

const TARGET = 15;

/** The content scripts of a built extension, gzipped. A kB is 1,000 bytes. */
export function sizeRows(folder: string): Row[] {
  return ['facebook', 'instagram'].map((site) => ({
    what: `content script for ${site}, gzipped`,
    figure: gzipSync(readFileSync(join(folder, 'content-scripts', `${site}.js`)), { level: 9 }).length / 1000,
    unit: 'kB',
    target: TARGET,
  }));
}
