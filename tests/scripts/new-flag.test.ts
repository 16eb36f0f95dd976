import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { newFlag } from '../../scripts/rules/new-flag';

function rulesFolder(): string {
  const rules = mkdtempSync(join(tmpdir(), 'rules-'));
  mkdirSync(join(rules, 'flags'));
  mkdirSync(join(rules, 'languages', 'en'), { recursive: true });
  for (const name of ['phrases', 'texts', 'examples'])
    writeFileSync(join(rules, 'languages', 'en', `${name}.yaml`), 'secrecy: []\n');
  for (const name of ['documented-weights.yaml', 'weights.yaml'])
    writeFileSync(join(rules, name), 'bias: -4\nflags:\n  secrecy: 2.6\n');
  return rules;
}

it('makes every file that a new sign needs, and keeps what stands there', () => {
  const rules = rulesFolder();
  const changed = newFlag('lost-phone', { rules, today: '2026-11-22' });
  expect(changed).toHaveLength(6);
  for (const path of changed) expect(() => parse(readFileSync(path, 'utf8'))).not.toThrow();
  expect(parse(readFileSync(join(rules, 'weights.yaml'), 'utf8')).flags).toEqual({
    'lost-phone': 1,
    secrecy: 2.6,
  });
  expect(parse(readFileSync(join(rules, 'languages/en/phrases.yaml'), 'utf8'))).toEqual({
    secrecy: [],
    'lost-phone': [],
  });
});

it.each([
  ['Lost Phone', 'is no id'],
  ['lost--phone', 'is no id'],
])('refuses %j with a sentence', (id, sentence) =>
  expect(() => newFlag(id, { rules: rulesFolder(), today: '2026-11-22' })).toThrow(sentence),
);

it('refuses a sign that exists, and changes nothing', () => {
  const rules = rulesFolder();
  newFlag('lost-phone', { rules, today: '2026-11-22' });
  const before = readFileSync(join(rules, 'weights.yaml'), 'utf8');
  expect(() => newFlag('lost-phone', { rules, today: '2026-11-22' })).toThrow('exists already');
  expect(readFileSync(join(rules, 'weights.yaml'), 'utf8')).toBe(before);
});
