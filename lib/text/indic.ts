/** Letters of the scripts of India that are typed in more ways than one. */

export const INDIC_FIRST = 0x900;
const LAST = 0xdff;
/** The dot that turns ज into ज़ is left out as often as not, in all of these scripts; so is the ঁ of Bengali. The ऽ is set at will. */
const OPTIONAL = /[\u093c\u093d\u09bc\u0a3c\u0abc\u0b3c\u0cbc\u0981]/g;
/** ँ and ं, ৎ and ত্, ஶ and ஸ. */
const ALIKE: Readonly<Record<string, string>> = {
  '\u0901': '\u0902',
  '\u09ce': '\u09a4\u09cd',
  '\u0bb6': '\u0bb8',
};

export const VIRAMA_SIGN = 0x94d;
export const NASAL_DOT = 0x902;
/** Consonants of Devanagari in rows of five, the nasal last. */
const FIRST_ROW = 0x915;
const ROW = 5;
const ROWS = 5;
/** ऩ stands among the rows. */
const OUT_OF_ROW = 0x929;
const N = 0x928;
const RETROFLEX_ROW = 2;

export function isIndic(code: number): boolean {
  return code >= INDIC_FIRST && code <= LAST;
}

/** All these scripts put the same letters at the same places of their 128. */
export function isIndicConsonant(code: number): boolean {
  const place = code & 0x7f;
  return place >= 0x15 && place <= 0x39;
}

/** A vowel sign, a dot, a virama: what a letter carries. */
export function isIndicSign(code: number): boolean {
  const place = code & 0x7f;
  return place <= 0x03 || (place >= 0x3a && place <= 0x57) || place === 0x62 || place === 0x63;
}

/** A vowel sign or a dot: what no letter carries twice. */
export function isIndicVowelSign(code: number): boolean {
  if (!isIndic(code)) return false;
  const place = code & 0x7f;
  return place <= 0x03 || (place >= 0x3e && place <= 0x4c);
}

export function isVirama(code: number): boolean {
  return (code & 0x7f) === 0x4d;
}

/** The letters that stand for one of these scripts: vowels of two signs in two, whichever way they were typed. */
export function indicLetters(letter: string): string {
  const code = letter.charCodeAt(0);
  if (!isIndic(code)) return letter;
  return ALIKE[letter] ?? letter.normalize('NFD').replace(OPTIONAL, '');
}

/** Whether a nasal with a virama before a consonant is what others write as a dot: हिन्दी, हिंदी. */
export function isWrittenAsDot(nasal: number, consonant: number): boolean {
  if (consonant < FIRST_ROW || consonant === OUT_OF_ROW) return false;
  const place = consonant - FIRST_ROW - (consonant > OUT_OF_ROW ? 1 : 0);
  const row = Math.floor(place / ROW);
  if (row >= ROWS || place % ROW === ROW - 1) return false;
  const own = FIRST_ROW + row * ROW + ROW - 1;
  // इन्डिया is इंडिया too, though its row has a nasal of its own.
  return nasal === (row === ROWS - 1 ? own + 1 : own) || (nasal === N && row === RETROFLEX_ROW);
}
