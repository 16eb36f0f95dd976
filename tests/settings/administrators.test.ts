// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPin } from '../../lib/settings/pin';
import { resolveSettings } from '../../lib/settings/resolve';
import { policyKeys } from '../../lib/settings/table';

const document = readFileSync('docs/administrators.md', 'utf8');
const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));

/** What stands in the document's fences of one language. */
const blocks = (language: string): string[] =>
  [...document.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text = '']) => text,
  );

/** The policy for the extension inside a file for a browser. */
function policyIn(file: string): Record<string, unknown> {
  const { policies, ...chromium } = JSON.parse(file);
  const [policy] = Object.values(
    policies ? policies['3rdparty'].Extensions : chromium['3rdparty'].extensions,
  );
  return policy as Record<string, unknown>; // the tests below look at what is in it
}

/** The values of a .reg file as Windows and Chromium read them. */
function registryValues(file: string): Record<string, unknown> {
  return Object.fromEntries(
    [...file.matchAll(/^"(\w+)"=(?:dword:(\d{8})|"(.*)")$/gm)].map(([, key = '', dword, quoted = '']) => {
      const text = quoted.replaceAll('\\"', '"');
      return [key, dword !== undefined ? Number(dword) === 1 : /^[[{]/.test(text) ? JSON.parse(text) : text];
    }),
  );
}

describe('the keys of a policy', () => {
  it('are the same in the document, in the schema that Chromium reads, and in the table', () => {
    const section = document.split('\n## Keys\n')[1]?.split('\n### ')[0] ?? '';
    const documented = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
    expect([...documented].sort()).toEqual([...policyKeys].sort());
    expect(Object.keys(schema.properties).sort()).toEqual([...policyKeys].sort());
  });

  it('have examples that can be used', () => {
    const rows = [...document.matchAll(/^\| `(\w+)` \| [^|]+ \| `([^|]+)` \|/gm)];
    const policy = Object.fromEntries(rows.map(([, key = '', example = '']) => [key, JSON.parse(example)]));
    const { pinHash, ...rest } = policy;
    expect(pinHash).toMatch(/^pbkdf2-sha256\$600000\$/);
    expect(Object.keys(rest).length).toBeGreaterThan(8);
    expect(resolveSettings({ policy: rest, person: {} }).problems).toEqual([]);
  });
});

describe('the sample policies', () => {
  const samples = [...blocks('json').map(policyIn), ...blocks('reg').map(registryValues)];

  it('are there for Linux, Firefox and Windows', () => {
    expect(samples).toHaveLength(3);
    for (const sample of samples) expect(Object.keys(sample).length).toBeGreaterThan(5);
  });

  it.each(samples)('can be used whole: %o', (sample) => {
    const { settings, problems } = resolveSettings({ policy: sample, person: {} });
    expect(problems).toEqual([]);
    expect(settings.organisation).toMatchObject({ origin: 'policy', value: { name: 'Nhà Sao Mai' } });
    expect(settings.language).toMatchObject({ value: 'vi', fixed: true });
  });
});

describe('the commands', () => {
  const run = (command: string, cwd?: string) =>
    execFileSync('sh', ['-c', command], { encoding: 'utf8', cwd });

  it('make a hash that the PIN opens, and no other', async () => {
    const command = blocks('sh').find((text) => text.includes('pbkdf2')) ?? '';
    const hash = run(command).trim();
    expect(resolveSettings({ policy: { pinHash: hash }, person: {} }).problems).toEqual([]);
    expect(await isPin('4711', hash)).toBe(true);
    expect(await isPin('4712', hash)).toBe(false);
  });

  it('print a root file as the policy wants it', () => {
    const command = blocks('sh').find((text) => text.includes('root.json')) ?? '';
    const printed = run(command.replace('root.json', 'package.json'));
    expect(JSON.parse(printed)).toBe(readFileSync('package.json', 'utf8'));
  });
});
