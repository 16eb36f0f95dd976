import type { LanguageTag } from '../../lib/words';

/** Letters of different widths, for scripts that old computers have no font for. */
const LETTERS: Partial<Record<LanguageTag, readonly string[]>> = {
  km: ['ក', 'ឈ', 'រ'],
  lo: ['ກ', 'ຫ', 'ເ'],
  my: ['က', 'ဝ', 'ဿ'],
  th: ['ก', 'ฌ', 'เ'],
  ta: ['க', 'ண', 'ர'],
  am: ['ሀ', 'ጭ', 'ነ'],
  bn: ['ক', 'ঝ', 'র'],
  hi: ['क', 'झ', 'र'],
  ne: ['क', 'झ', 'र'],
  ar: ['ا', 'ش', 'ر'],
  ur: ['ا', 'ش', 'ے'],
};
/** Never a letter: what a browser draws for it, it draws for each letter that no font has. */
const NO_LETTER = '\u0378';

/** Width of a text as this computer draws it, in any unit. */
export type Measure = (text: string) => number;

/** Whether this computer would draw a language as rows of empty boxes: all its letters then are as wide as what is no letter. */
export function lacksLetters(tag: LanguageTag, measure: Measure | undefined = canvasMeasure()): boolean {
  const letters = LETTERS[tag];
  if (!letters || !measure) return false;
  const box = measure(NO_LETTER);
  return letters.every((letter) => measure(letter) === box);
}

function canvasMeasure(): Measure | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  context.font = `100px ${getComputedStyle(document.body).fontFamily || 'sans-serif'}`;
  return (text) => context.measureText(text).width;
}
