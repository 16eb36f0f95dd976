import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FileOptions, type KeptReport, reportsFile } from '../../lib/report';
import { HOSTILE_TEXTS } from '../hostile';

const frozen: readonly KeptReport[] = JSON.parse(readFileSync('tests/report/frozen/version-3.json', 'utf8'));
const [full, bare] = frozen as readonly [KeptReport, KeptReport];
const options: FileOptions = {
  tool: '0.1.0',
  savedAt: new Date('2026-11-23T09:00:00Z'),
  author: 'left-out',
  unreadable: 0,
};
const documentation = readFileSync('docs/reports.md', 'utf8');

/** Dotted names of all fields, lists left out: `ad.text`. */
function fieldsOf(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([name, inner]): string[] => {
    if (name === 'reports') return [name, ...(inner as object[]).flatMap((report) => fieldsOf(report))];
    if (name === 'flag') return ['flag', ...(inner as object[]).flatMap((flag) => fieldsOf(flag, 'flag.'))];
    return inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? fieldsOf(inner, `${prefix}${name}.`)
      : [`${prefix}${name}`];
  });
}

describe('the saved file', () => {
  it('is the example of docs/reports.md', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(documentation) ?? [];
    expect(JSON.parse(reportsFile([full], { ...options, author: 'named' }))).toEqual(JSON.parse(example));
  });

  it('has exactly the fields that docs/reports.md explains', () => {
    const written = fieldsOf(JSON.parse(reportsFile([full], { ...options, author: 'named' })));
    const explained = [...documentation.matchAll(/^\| `([a-z0-9_.]+)` \|/gm)].map((match) => match[1]);
    expect([...new Set(written)].sort()).toEqual(explained.sort());
  });

  it('leaves out what a report does not have', () => {
    const [entry] = JSON.parse(reportsFile([bare], options)).reports;
    expect(entry.report.kind).toBe('dispute');
    expect(Object.keys(entry.ad)).toEqual(['platform', 'key', 'surface', 'text', 'image_texts', 'links']);
  });

  it('names who posted the ad only when that was ticked', () => {
    expect(reportsFile([full], options)).not.toContain(full.post.author!.name);
    expect(JSON.parse(reportsFile([full], { ...options, author: 'named' })).reports[0].ad).toMatchObject({
      author_name: 'Một người',
    });
  });

  it('says how many reports could not be read', () => {
    expect(JSON.parse(reportsFile([], { ...options, unreadable: 2 }))).toMatchObject({
      unreadable: 2,
      reports: [],
    });
  });

  it.each(HOSTILE_TEXTS)('keeps every character of a text that tries $tries', ({ text }) => {
    const report = { ...full, post: { ...full.post, text } };
    const file = reportsFile([report], options);
    expect(JSON.parse(file).reports[0].ad.text).toBe(text);
    expect(file).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
    expect(file.isWellFormed?.() ?? true).toBe(true);
  });

  it('carries a fingerprint that others can check', () => {
    const [entry] = JSON.parse(reportsFile([full], options)).reports;
    const hash = createHash('sha256').update(entry.ad.text, 'utf8').digest('hex');
    expect(entry.evidence.text_sha256).toBe(hash);
  });
});
