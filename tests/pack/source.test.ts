import { describe, expect, it } from 'vitest';
import { readRules, type SourceError, SourceErrors } from '../../lib/pack';
import { readYamlFiles } from '../../scripts/rules-files';

function errorsIn(files: Readonly<Record<string, string>>): readonly SourceError[] {
  try {
    readRules(files);
    return [];
  } catch (error) {
    if (error instanceof SourceErrors) return error.errors;
    throw error;
  }
}

const about = (file: string, files: Readonly<Record<string, string>>) =>
  errorsIn(files).filter((error) => error.file === file);

describe('the rules of sites', () => {
  it('belong to a site that can be read', () => {
    expect(about('sites/chirper.yaml', { 'sites/chirper.yaml': 'main: []' })).toEqual([
      expect.objectContaining({ message: '“chirper” is not a site; known: facebook, instagram' }),
    ]);
  });

  it('have that site’s keys: a missing one is named, with its file', () => {
    const file = 'sites/instagram.yaml';
    const rules = `main:\n  - { select: "main", seen: 2026-10, source: a test }\n`;
    const errors = about(file, { [file]: rules });
    expect(errors.map(({ message }) => message.split(':')[0])).toContain('rowCaption');
    expect(errors.map(({ message }) => message.split(':')[0])).not.toContain('feedChild');
  });

  it('can be left out: a content script brings its own', () => {
    expect(errorsIn({}).filter(({ file }) => file.startsWith('sites/'))).toEqual([]);
  });
});

describe('a language’s lists of words', () => {
  it('hold words, not phrases: a bracket or a “|” would never be met', () => {
    const file = 'languages/lo/phrases.yaml';
    const phrases = 'words:\n  seats:\n    - seat\n    - seat|place\n    - (two|three) seats\n';
    expect(about(file, { ...readYamlFiles('rules'), [file]: phrases })).toEqual([
      {
        file,
        line: 4,
        message: expect.stringContaining('words › seats › 1: “seat|place” has a bracket or a “|”'),
      },
      { file, line: 5, message: expect.stringContaining('“(two|three) seats”') },
    ]);
  });
});
