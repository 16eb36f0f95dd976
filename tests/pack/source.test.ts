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

describe('the phrases of a language', () => {
  const phrases = 'languages/en/phrases.yaml';
  const files = (text: string) => ({
    [phrases]: text,
    'flags/free-travel.yaml': '',
    'languages/en/vocabulary.yaml': '',
    'languages/en/texts.yaml': '',
    'languages/en/examples.yaml': '',
  });
  const remarks = (text: string) =>
    about(phrases, files(text)).filter(({ message }) => message.includes('means a remark'));

  it.each([
    ['in a list', 'free-travel:\n  - we pay\n  - only # days\n', 3, '“only”'],
    ['in brackets', 'free-travel: [we pay,\n  only # days\n  , now]\n', 2, '“only”'],
    ['behind a comma', 'free-travel: [we pay,\n  only, # days\n  now]\n', 2, '“only”'],
    ['before exceptions', 'free-travel:\n  - phrase: only # days\n    except: [a]\n', 2, '“only”'],
  ])('lose nothing to a # without quotes, %s', (_, text, line, words) => {
    expect(remarks(text)).toEqual([
      expect.objectContaining({ file: phrases, line, message: expect.stringContaining(words) }),
    ]);
  });

  it('may have remarks where they cut no phrase', () => {
    expect(
      remarks(
        '# all\nfree-travel: # here\n  # above\n  - "only # days" # behind\n  - C# and more\n  # last\n',
      ),
    ).toEqual([]);
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
