import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsMigrations } from '../../lib/settings/migrations';
import { resolveSettings } from '../../lib/settings/resolve';
import { newestVersion, openVersioned } from '../../lib/settings/versioned';

interface Frozen {
  readonly stored: { readonly version: number; readonly values: Record<string, unknown> };
  /** What each value of then means today. */
  readonly means: Record<string, unknown>;
}

const folder = 'tests/settings/frozen';
const frozen = readdirSync(folder).map(
  (file): Frozen => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')),
);

describe('stored settings of every version', () => {
  it('have a frozen example each, from the first to the newest', () => {
    const versions = frozen.map(({ stored }) => stored.version).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: newestVersion(settingsMigrations) }, (_, i) => i + 1));
  });

  it.each(frozen)('version $stored.version is still understood, without a problem', ({ stored, means }) => {
    const opened = openVersioned(stored, settingsMigrations);
    const { settings, problems } = resolveSettings({ policy: {}, person: opened.values });
    expect(opened.problem).toBeUndefined();
    expect(problems).toEqual([]);
    const values = Object.fromEntries(Object.entries(settings).map(([name, { value }]) => [name, value]));
    expect(values).toMatchObject(means);
    expect(Object.keys(means).length).toBeGreaterThan(0);
  });
});
