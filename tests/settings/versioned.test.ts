import { describe, expect, it, vi } from 'vitest';
import { type Migration, newestVersion, openVersioned } from '../../lib/settings/versioned';

const renameLang: Migration = ({ lang, ...rest }) => ({ ...rest, language: lang });
const splitPlace: Migration = ({ place, ...rest }) => ({ ...rest, country: String(place).split('-')[0] });
const migrations = [renameLang, splitPlace];

describe('openVersioned', () => {
  it('runs every step from the stored version to the newest', () => {
    const opened = openVersioned({ version: 1, values: { lang: 'vi', place: 'VN-HN' } }, migrations);
    expect(opened).toEqual({ values: { language: 'vi', country: 'VN' } });
  });

  it('runs only the steps that are still missing', () => {
    const opened = openVersioned({ version: 2, values: { lang: 'kept', place: 'KH-1' } }, migrations);
    expect(opened.values).toEqual({ lang: 'kept', country: 'KH' });
  });

  it('leaves the newest version as it is', () => {
    expect(newestVersion(migrations)).toBe(3);
    expect(openVersioned({ version: 3, values: { language: 'km' } }, migrations).values).toEqual({
      language: 'km',
    });
  });

  it('gives nothing, and no problem, when nothing was stored', () => {
    expect(openVersioned(undefined, migrations)).toEqual({ values: {} });
  });

  it.each([
    ['a text', 'rubbish'],
    ['an array', [1, 2]],
    ['no version', { values: {} }],
    ['version nought', { version: 0, values: {} }],
    ['a broken version', { version: 1.5, values: {} }],
    ['values that are no object', { version: 1, values: 'vi' }],
  ])('names the problem and goes on without values when %s is stored', (_, stored) => {
    const opened = openVersioned(stored, migrations);
    expect(opened.values).toEqual({});
    expect(opened.problem).toMatch(/damaged/);
  });

  it('keeps the values of a newer version, with a problem', () => {
    const opened = openVersioned({ version: 9, values: { language: 'vi' } }, migrations);
    expect(opened.values).toEqual({ language: 'vi' });
    expect(opened.problem).toMatch(/newer version/);
  });

  it('survives a step that throws', () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const breaks: Migration = () => {
      throw new Error('no such key');
    };
    const opened = openVersioned({ version: 1, values: { a: 1 } }, [breaks]);
    expect(opened).toEqual({ values: {}, problem: expect.stringMatching(/version 1/) });
    expect(log).toHaveBeenCalledOnce();
  });
});
