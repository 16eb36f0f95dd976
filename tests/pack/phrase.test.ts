import { describe, expect, it } from 'vitest';
import { openPhrase } from '../../lib/pack';

const forms = (phrase: string): readonly string[] =>
  openPhrase(phrase).map((form) =>
    form.pieces
      .map((piece) => piece.text + (piece.isOpen ? '~' : '') + (piece.join ? `<${piece.join}>` : ''))
      .join(''),
  );

describe('a phrase', () => {
  it.each([
    ['no experience', ['no experience']],
    ['(dm|text) me [only]', ['dm me', 'dm me only', 'text me', 'text me only']],
    ['inbox … only', ['inbox<gap>only']],
    ['tele* only', ['tele~<next-word>only']],
    ['tele*', ['tele~']],
    ['từ # đến #', ['từ<number>đến']],
    ['[a|b] c', ['c', 'a c', 'b c']],
  ])('%j opens to its forms', (phrase, expected) => expect(forms(phrase)).toEqual(expected));

  it('knows where a number must stand', () => {
    expect(openPhrase('# tuổi')[0]).toMatchObject({ numberBefore: true, numberAfter: false });
    expect(openPhrase('từ # đến #')[0]).toMatchObject({ numberBefore: false, numberAfter: true });
  });

  it.each([
    ['(a|b', 'a “)” is missing'],
    ['a]', 'closes nothing'],
    ['(a|b|c|d)(a|b|c|d)(a|b|c|d)(a|b|c|d)', 'more than 64 ways'],
    ['(((a)))', 'two deep'],
    ['[x]', 'without any word'],
    ['te*le', 'inside a word'],
  ])('%j is refused with a sentence', (phrase, sentence) =>
    expect(() => openPhrase(phrase)).toThrow(sentence),
  );
});
