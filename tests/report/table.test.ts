import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type KeptReport, reportsTable } from '../../lib/report';

const report = (text: string): KeptReport => ({
  version: 3,
  id: 'r1',
  kind: 'report',
  keptAt: '2026-11-21T10:00:00.000Z',
  post: {
    ...{ key: 'a', site: 'facebook', surface: 'home', text, imageTexts: [], links: ['https://t.me/x'] },
    author: { name: '@HR', url: 'https://www.facebook.com/hr' },
  },
  verdict: { level: 'danger', score: 0.9, flags: [], pack: '1' },
  textSha256: 'a'.repeat(64),
  postSha256: 'b'.repeat(64),
});
const read = (table: string) => Papa.parse<Record<string, string>>(table.slice(1), { header: true }).data;
const cell = (text: string) => read(reportsTable([report(text)], { author: 'left-out' }))[0]?.text;

describe('reports as a table', () => {
  it.each(['=HYPERLINK("http://x","y")', '+855 12', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'hold no formula: %j',
    (text) => {
      expect(cell(text)).not.toMatch(/^[=+\-@\t\r]/);
    },
  );

  it('keep lines, quotes and every language, after a byte order mark', () => {
    const text = 'លុយ, "ច្រើន"\nsecond line; 30 triệu';
    const table = reportsTable([report(text), report('two')], { author: 'left-out' });
    expect(table.startsWith('\ufeffreport_id,kind,')).toBe(true);
    expect(read(table).map((row) => row.text)).toEqual([text, 'two']);
  });

  it('hold nothing that a program chokes on, and no more than a cell takes', () => {
    expect(cell('a\u0000b\ud800c\u202ed]]>')).toBe('ab\ufffdcd]]>');
    expect(cell('x'.repeat(60_000))?.length).toBeLessThan(32_768);
  });

  it('name the poster only when somebody ticked it, and then without a formula', () => {
    expect(reportsTable([report('x')], { author: 'left-out' })).not.toContain('HR');
    expect(read(reportsTable([report('x')], { author: 'named' }))[0]?.author_name).toBe("'@HR");
  });

  it('are nothing but a mark when there are none', () => {
    expect(reportsTable([], { author: 'left-out' }).trim()).toBe('');
  });
});
