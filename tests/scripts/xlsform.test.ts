// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { readForm } from '../../lib/report/openrosa/read-form';
import type { TemplateNode } from '../../lib/report/openrosa/template';
import { type Sheet, xlsFormOf } from '../../scripts/xlsform/rows';
import { spreadsheetOf } from '../../scripts/xlsform/spreadsheet';
import { readXlsx } from './read-xlsx';

const XFORM = readFileSync('forms/ad_report.xml', 'utf8');
const form = xlsFormOf(XFORM);
const sheets = readXlsx('forms/ad_report.xlsx');

/** Paths of all fields of a survey sheet, as they become an XForm's: groups and repeats before them. */
function fieldsOf(survey: Sheet): readonly string[] {
  const path: string[] = [];
  return survey.slice(1).flatMap(([type = '', name = '']) => {
    if (type.startsWith('begin_')) path.push(name);
    else if (type.startsWith('end_')) path.pop();
    else return [[...path, name].join('/')];
    return [];
  });
}

function leaves({ name, children }: TemplateNode, path: readonly string[] = []): readonly string[] {
  return children.length === 0
    ? [[...path, name].join('/')]
    : children.flatMap((child) => leaves(child, [...path, name]));
}

describe('the spreadsheet of the report form', () => {
  it('is the one that the XForm gives: after a change, `npm run forms` writes it', () => {
    expect(Object.fromEntries(sheets)).toEqual({
      survey: form.survey,
      choices: form.choices,
      settings: form.settings,
    });
  });

  it('is the same bytes whenever it is written, and those of the file', async () => {
    const file = readFileSync('forms/ad_report.xlsx');
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const day of ['2026-01-31', '2031-12-01']) {
      vi.setSystemTime(day);
      expect((await spreadsheetOf(XFORM)).equals(file)).toBe(true);
    }
    vi.useRealTimers();
  });

  it('has every field of the XForm, in its group, and no other', () => {
    const root = readForm(XFORM).template.root;
    const inXForm = leaves(root).map((path) => path.slice(root.name.length + 1));
    const fields = fieldsOf(sheets.get('survey') ?? []);
    expect(fields.length).toBeGreaterThan(40);
    expect([...fields].sort()).toEqual(inXForm.filter((path) => !path.startsWith('meta/')).sort());
  });

  it('asks for no choice that it doesn’t offer, and closes each group that it opens', () => {
    const survey = sheets.get('survey') ?? [];
    const lists = new Set(
      sheets
        .get('choices')
        ?.slice(1)
        .map(([list]) => list),
    );
    const asked = survey.flatMap(([type = '']) => (type.startsWith('select_one ') ? [type.slice(11)] : []));
    expect(asked.length).toBeGreaterThan(2);
    expect(new Set(asked)).toEqual(lists);
    const open: string[] = [];
    for (const [type = '', name = ''] of survey) {
      if (type.startsWith('begin_')) open.push(`${type.slice(6)} ${name}`);
      if (type.startsWith('end_')) expect(open.pop()).toBe(`${type.slice(4)} ${name}`);
    }
    expect(open).toEqual([]);
  });

  it('asks for files, times and numbers as such', () => {
    const types = new Map(form.survey.map(([type = '', name = '']) => [name, type]));
    expect(['screenshot', 'copy', 'created_at', 'score', 'text'].map((name) => types.get(name))).toEqual([
      ...['image', 'file', 'datetime', 'decimal', 'text'],
    ]);
  });
});

describe('a form that a spreadsheet has no words for', () => {
  it('is refused rather than written in part', () => {
    expect(() => xlsFormOf(XFORM.replaceAll('type="decimal"', 'type="geopoint"'))).toThrow('geopoint');
  });
});
