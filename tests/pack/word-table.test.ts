import { describe, expect, it } from 'vitest';
import { compilePack, Role, type WordTable, Writing } from '../../lib/pack';
import { codeOf } from '../../lib/text';
import { smallPack } from '../detect/small-pack';

interface Row {
  readonly text: string;
  readonly role: number;
  readonly word: object;
  readonly writing: number;
}

function rowsOf({ meanings, meaning, writing, start, units }: WordTable): readonly Row[] {
  return Array.from(meaning, (place, at) => ({
    text: String.fromCharCode(...Array.from(units.subarray(start[at], start[at + 1]), codeOf)),
    ...meanings[place]!,
    writing: writing[at]!,
  }));
}

const { vi } = smallPack.languages;
const compiled = compilePack({
  ...smallPack,
  currencies: { KHR: { perUsd: 4000, symbols: ['៛'] } },
  languages: {
    vi: {
      ...vi!,
      numbers: { năm: 5 },
      units: [{ words: ['Triệu'], times: 1_000_000, currency: 'VND', unsaid: true }],
      currencies: { VND: ['đồng'], USD: ['đồng', '美元'] },
      periods: { day: ['# công'], month: ['mỗi tháng', 'tháng #'] },
      handles: { line: ['​'] },
    },
  },
});
const rows = rowsOf(compiled.languages[0]!.words);

describe('words beside numbers', () => {
  it('are read as texts are: small letters, marks apart', () => {
    expect(rows).toContainEqual({ text: 'nam', role: Role.number, word: { value: 5 }, writing: 0 });
    expect(rows).toContainEqual({
      text: 'trieu',
      role: Role.unit,
      word: { times: 1_000_000, implied: 'VND' },
      writing: 0,
    });
  });

  it('name all currencies that share them, in the order of the list', () => {
    expect(rows.filter(({ text }) => text === 'dong')).toEqual([
      { text: 'dong', role: Role.currency, word: { currencies: ['VND', 'USD'] }, writing: 0 },
    ]);
  });

  it('tell those of another script than Latin', () => {
    expect(rows.find(({ text }) => text === '美元')?.writing).toBe(Writing.ownScript);
  });

  it('say where a period may stand: behind a number, before one, and both for several words', () => {
    expect(rows.filter(({ word }) => 'period' in word)).toEqual([
      { text: 'cong', role: Role.countedPeriod, word: { period: 'day' }, writing: 0 },
      { text: 'moi thang', role: Role.period, word: { period: 'month' }, writing: Writing.several },
      { text: 'moi thang', role: Role.leadingPeriod, word: { period: 'month' }, writing: Writing.several },
      { text: 'thang', role: Role.leadingPeriod, word: { period: 'month' }, writing: 0 },
    ]);
  });

  it('are none where nothing can be read', () => {
    expect(rows.some(({ role }) => role === Role.chatName)).toBe(false);
  });

  it('have the signs of currencies beside them, and what is left unsaid', () => {
    expect(rowsOf(compiled.signs)).toEqual([
      { text: '៛', role: Role.currency, word: { currencies: ['KHR'] }, writing: Writing.ownScript },
    ]);
    expect(compiled.languages[0]?.unsaidTimes).toBe(1_000_000);
  });
});
