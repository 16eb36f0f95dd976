import { describe, expect, it } from 'vitest';
import { createDetector } from '../../lib/detect';
import { compilePack } from '../../lib/pack';
import { checkLine } from '../../scripts/check';
import { smallPack } from '../detect/small-pack';

const detect = createDetector(compilePack(smallPack));
const check = (line: string) => JSON.parse(checkLine(line, detect));

describe('a line to check', () => {
  it('may be plain text', () => {
    const verdict = check('Hiring typing staff in Sihanoukville, $2,500/month, free ticket, telegram only');
    expect(verdict).toMatchObject({ level: 'caution', pack: '2026.11.22' });
    expect(verdict.flags[0].evidence[0]).toEqual({
      in: 'text',
      index: 0,
      start: 23,
      end: 36,
      text: 'Sihanoukville',
    });
  });

  it('may be JSON, and then keeps its id', () =>
    expect(check('{"id":"a1","text":"hiring in Sihanoukville","home":"KH"}')).toMatchObject({
      id: 'a1',
      level: 'none',
    }));

  it('may be empty', () => expect(check('')).toMatchObject({ level: 'none', score: 0 }));

  it.each([
    ['{"id":7,"txt":"x"}', { id: 7, error: 'text must be there, and be a string' }],
    ['{"id":"a","text":5}', { id: 'a', error: 'text must be there, and be a string' }],
    ['{"text":"x","home":"Vietnam"}', { error: 'home is not what it must be; see the README for the form' }],
  ])('%s is answered with a sentence', (line, answer) => expect(check(line)).toEqual(answer));

  it('that is broken JSON is answered with a sentence', () =>
    expect(check('{broken').error).toContain('starts with { and so must be JSON'));
});
