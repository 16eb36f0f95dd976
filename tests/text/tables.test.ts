import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TABLES } from '../../scripts/tables/index';

describe('a table made from another package', () => {
  it.each(TABLES)('is what `npm run tables` writes: $file', ({ file, source }) => {
    expect(readFileSync(file, 'utf8')).toBe(source());
  });
});
