import { describe, expect, it } from 'vitest';
import { openPhrase } from '../../lib/pack';

const forms = (phrase: string): readonly string[] =>
  openPhrase(phrase).map((form) =>
    form.pieces
      .map(
        ({ words, join }) =>
          words.map(({ text, isOpen }) => text + (isOpen ? '~' : '')).join('|') + (join ? `<${join}>` : ''),
      )
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

  it.each([
    [
      '(need|want|seek|hire) (staff|workers|people) [now]',
      ['need|want|seek|hire<next-word>staff|staff now|workers|workers now|people|people now'],
    ],
    [
      '(drink*|sit|sing) with (guests|clients|vip*) [only]',
      [
        'drink~|sit|sing<next-word>with guests|with clients|with vip~',
        'drink~|sit|sing<next-word>with guests|with clients|with vip~<next-word>only',
      ],
    ],
    ['(a|b|c) … [very] (d|e|f)', ['a|b|c<gap>d|e|f|very d|very e|very f']],
    ['work(er|ers|ing) (needed|wanted|sought)', ['worker|workers|working<next-word>needed|wanted|sought']],
    ['(高|很高|超高)(薪|工资|收入)工作', ['高|很高|超高<beside>薪工作|工资工作|收入工作']],
    ['# (a|b|c) (d|e|f)', ['a|b|c<next-word>d|e|f']],
  ])('%j of many alternatives is cut where they meet', (phrase, expected) =>
    expect(forms(phrase)).toEqual(expected),
  );

  it('names a list of words', () => {
    const lists = { need: ['need', 'looking for', 'hiring'], staff: ['staff', 'people', 'hands'] };
    const [form] = openPhrase('<need> [new] <staff> now', lists);
    expect(form?.pieces.map(({ words }) => words.length)).toEqual([3, 6]);
    expect(() => openPhrase('<ned> staff', lists)).toThrow('“<ned>” is no list under “words:”');
  });

  it('knows where a number must stand', () => {
    expect(openPhrase('# tuổi')[0]).toMatchObject({ numberBefore: true, numberAfter: false });
    expect(openPhrase('từ # đến #')[0]).toMatchObject({ numberBefore: false, numberAfter: true });
    for (const phrase of ['(from|aged|age) # [to|until|up to]', 'from # [to]'])
      for (const { pieces, numberAfter } of openPhrase(phrase)) expect(numberAfter).toBe(pieces.length === 1);
  });

  it.each([
    ['(a|b', 'a “)” is missing'],
    ['a]', 'closes nothing'],
    ['(a||b) c', 'nothing stands between'],
    ['(a|) c', 'nothing stands between'],
    ['[] c', 'nothing stands between'],
    ['(a|b|c|d)(a|b|c|d)(a|b|c|d)(a|b|c|d)', 'several phrases with at most 100'],
    ['(((a)))', 'two deep'],
    ['[x]', 'without any word'],
    ['te*le', 'inside a word'],
    ['(dm|@)', '“@” has no letter'],
  ])('%j is refused with a sentence', (phrase, sentence) =>
    expect(() => openPhrase(phrase)).toThrow(sentence),
  );

  it.each([
    ['brackets side by side', `no ${'(a|b)'.repeat(39)}`],
    ['brackets in a bracket', `(${'(a|b)'.repeat(38)})`],
    ['much that may be left out', `no ${'[a]…'.repeat(45)}`],
    ['many words that may be left out', `no ${'[a] '.repeat(45)}`],
  ])('that can be read in millions of ways is refused at once: %s', (_, phrase) => {
    expect(phrase.length).toBeLessThanOrEqual(200);
    expect(() => openPhrase(phrase)).toThrow(/write several (shorter )?phrases/);
  });
});
