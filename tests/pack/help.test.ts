import { describe, expect, it } from 'vitest';
import { licencePattern, readRules, SourceErrors } from '../../lib/pack';
import { knowledge, pack } from '../help/directory';

const ENTRY = `some-line:
  kind: police
  name: Police
  numbers:
    - { by: call, number: "117" }
  source: https://police.example/
  checked: "2026-11-22"
  confidence: official
`;

function errorsIn(files: Readonly<Record<string, string>>): readonly string[] {
  try {
    readRules(files);
    return [];
  } catch (error) {
    if (!(error instanceof SourceErrors)) throw error;
    return error.errors
      .filter(({ file }) => file.startsWith('help/'))
      .map(({ file, line, message }) => `${file}:${line}: ${message}`);
  }
}

const wrong = (from: string, to: string) => errorsIn({ 'help/KH.yaml': ENTRY.replace(from, to) });

describe('the files of who helps', () => {
  it('are read as they should be', () => {
    expect(errorsIn({ 'help/KH.yaml': ENTRY })).toEqual([]);
  });

  it.each([
    [
      'somebody’s memory',
      'confidence: official',
      'confidence: memory',
      'help/KH.yaml:8: some-line › confidence',
    ],
    [
      'a number without source',
      '  source: https://police.example/\n',
      '',
      'help/KH.yaml:1: some-line › source',
    ],
    ['a number without a day', '  checked: "2026-11-22"\n', '', 'help/KH.yaml:1: some-line › checked'],
    [
      'a number that can’t be dialled',
      '"117"',
      '"117 (press 2)"',
      'help/KH.yaml:5: some-line › numbers › 0 › number',
    ],
    [
      'an address that no browser reads',
      'https://police.example/',
      '"https://["',
      'help/KH.yaml:6: some-line › source',
    ],
    ['a day that never was', '"2026-11-22"', '"2026-13-40"', 'help/KH.yaml:7: some-line › checked'],
    [
      'a month that never was',
      '  confidence',
      '  asOf: "2025-13"\n  confidence',
      'help/KH.yaml:8: some-line › asOf',
    ],
    ['nothing to reach it by', '    - { by: call, number: "117" }', '    []', 'help/KH.yaml:1: some-line'],
  ])('may not hold %s, and the line is named', (_, from, to, message) => {
    expect(wrong(from, to)).toEqual([expect.stringContaining(message)]);
  });

  it('are named for a country, or global', () => {
    expect(errorsIn({ 'help/cambodia.yaml': ENTRY })[0]).toMatch(
      /^help\/cambodia.yaml:1: “cambodia” is no country/,
    );
  });

  it('hold an id once, since policy names places by it', () => {
    expect(errorsIn({ 'help/KH.yaml': ENTRY, 'help/VN.yaml': ENTRY })).toEqual([
      'help/VN.yaml:1: some-line: “some-line” stands in help/KH.yaml too; give it another id',
    ]);
  });
});

describe('who helps, in this pack', () => {
  const entries = Object.entries(pack.help ?? {}).flatMap(([file, places]) =>
    Object.entries(places).map(([id, entry]) => ({ file, id, entry })),
  );

  it('is known for forty countries and more', () => {
    expect(Object.keys(pack.help ?? {}).length).toBeGreaterThan(40);
    expect(entries.length).toBeGreaterThan(130);
  });

  it('comes to whoever uses the compiled rules', () => {
    expect(knowledge.help).toEqual(pack.help);
  });

  it('can be dialled: digits, and + where it works from abroad', () => {
    const numbers = entries.flatMap(({ entry }) => entry.numbers.map(({ number }) => number));
    expect(numbers.length).toBeGreaterThan(100);
    expect(
      numbers.filter((number) => !/^(\+[1-9]\d{6,14}|\d{3,12})$/.test(number.replaceAll(' ', ''))),
    ).toEqual([]);
  });

  it('has numbers without + only in a country’s own file', () => {
    const places = entries.filter(({ file }) => file === 'global');
    expect(places.length).toBeGreaterThan(2);
    expect(
      places.flatMap(({ entry }) => entry.numbers).filter(({ number }) => !number.startsWith('+')),
    ).toEqual([]);
  });

  it('has consulates abroad with numbers that work there', () => {
    const missions = entries.filter(({ entry }) => entry.in);
    expect(missions.length).toBeGreaterThan(20);
    for (const { id, entry } of missions)
      expect(
        entry.numbers.every(({ number }) => number.startsWith('+')),
        id,
      ).toBe(true);
  });

  it('is not from the future', () => {
    const late = entries.filter(({ entry }) => (entry.asOf ?? '') > entry.checked);
    expect(late.map(({ id }) => id)).toEqual([]);
  });

  it('shows of each register’s numbers a form that the rules know', () => {
    const registers = entries.filter(({ entry }) => entry.looksLike);
    expect(registers.length).toBeGreaterThan(5);
    for (const { file, id, entry } of registers) {
      const forms = pack.licences?.forms[file] ?? [];
      expect(
        forms.some((form) => licencePattern(form).test(entry.looksLike ?? '')),
        id,
      ).toBe(true);
    }
  });
});
