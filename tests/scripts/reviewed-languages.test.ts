// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { reviewedLanguages } from '../../scripts/reviewed-languages';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'job-red-flags-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function language(tag: string, phrases: string): void {
  mkdirSync(join(folder, tag));
  writeFileSync(join(folder, tag, 'phrases.yaml'), phrases);
}

it('a language counts as reviewed when somebody stands in its “reviewed:”', () => {
  language('vi', 'reviewed: [{ by: A. B., on: 2026-11-22 }]\nhaste: [gấp]\n');
  language('th', 'reviewed: [] # nobody yet\n');
  language('km', 'haste: [ប្រញាប់]\n');
  expect(reviewedLanguages(folder)).toEqual(['vi']);
});
