/** What spammers do to a text so that a filter misses it while a person still reads it. Each is a pure function of text and chance. */
export type Disguise = (text: string, random: () => number) => string;

/** Latin letters with their Cyrillic look-alikes; Russian words get them the other way round. */
const LATIN_LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  s: 'ѕ',
};
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...LATIN_LOOKALIKES,
  ...Object.fromEntries(Object.entries(LATIN_LOOKALIKES).map(([latin, cyrillic]) => [cyrillic, latin])),
};
/** The last is the Russian о. */
const LEET: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', о: '0' };
const EMOJI = ['🔥', '💰', '✅', '✈️', '👉'];
const ZERO_WIDTH = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'];
/** Letters of scripts that write no spaces, or could do without. */
const JOINED =
  /[\p{scx=Thai}\p{scx=Khmer}\p{scx=Lao}\p{scx=Myanmar}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;
/** A Burmese syllable: a letter, its signs, letters below it, and those that end it. Graphemes part a letter from some of its signs. */
const BURMESE_SYLLABLE =
  /[\u1000-\u102a](?:\u1039[\u1000-\u102a]|[\u102b-\u1038\u103a-\u103e]|[\u1000-\u102a](?=\u1037?[\u103a\u1039]))*/u;

const pick = <T>(from: readonly T[], random: () => number): T =>
  from[Math.floor(random() * from.length)] as T; // lists are never empty
const words = (text: string): readonly string[] => text.split(/(?<=\s)|(?=\s)/u);
const isWord = (part: string, letters = 4): boolean => (part.match(/\p{L}/gu)?.length ?? 0) >= letters;
const graphemes = (text: string, locale?: string): readonly string[] =>
  [...new Intl.Segmenter(locale, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

/** The smallest parts that a person would set apart. */
const syllables = (text: string): readonly string[] =>
  text
    .split(new RegExp(`(${BURMESE_SYLLABLE.source})`, 'u'))
    .flatMap((part) => (BURMESE_SYLLABLE.test(part) ? [part] : graphemes(part)));

/** Some words of four letters and more, changed. Addresses stay what they are: changed, nobody could answer. */
function someWords(share: number, change: (word: string, random: () => number) => string): Disguise {
  return (text, random) =>
    words(text)
      .map((part) => (isWord(part) && !/[@/\d]/.test(part) && random() < share ? change(part, random) : part))
      .join('');
}

function insideLetters(
  word: string,
  map: Readonly<Record<string, string>>,
  random: () => number,
  share: number,
): string {
  const letters = [...word];
  return letters
    .map((letter, at) =>
      at > 0 && at < letters.length - 1 && random() < share ? (map[letter] ?? letter) : letter,
    )
    .join('');
}

/** All disguises by name. Texts of scripts without spaces get gaps and symbols between syllables instead of inside words. */
export const DISGUISES: Readonly<Record<string, Disguise>> = {
  'zero-width characters': (text, random) =>
    graphemes(text)
      .map((part) => (random() < 0.2 ? part + pick(ZERO_WIDTH, random) : part))
      .join(''),
  'look-alike letters': someWords(0.5, (word, random) => insideLetters(word, LOOKALIKES, random, 0.6)),
  leetspeak: someWords(0.4, (word, random) => insideLetters(word, LEET, random, 0.5)),
  'letters spelled apart': someWords(0.25, (word, random) =>
    JOINED.test(word) ? word : graphemes(word).join(pick([' ', '.', '-', '_'], random)),
  ),
  'emoji between words': (text, random) =>
    text.replace(/ /g, () => (random() < 0.3 ? ` ${pick(EMOJI, random)} ` : ' ')),
  'repeated letters': someWords(0.3, (word, random) => {
    const letters = graphemes(word);
    const at = Math.floor(random() * letters.length);
    // A letter with signs is not held down on a keyboard.
    return letters
      .map((letter, index) => (index === at && /^\p{L}$/u.test(letter) ? letter.repeat(4) : letter))
      .join('');
  }),
  'marks stripped': (text) =>
    text
      .normalize('NFD')
      .replace(/(?<=\p{Script=Latin}\p{M}*)[\u0300-\u036f]/gu, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D')
      .normalize('NFC'),
  'full-width letters': (text) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'mathematical letters': (text) =>
    text
      .replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d5ee + letter.charCodeAt(0) - 97))
      .replace(/[A-Z]/g, (letter) => String.fromCodePoint(0x1d5d4 + letter.charCodeAt(0) - 65)),
  'keycap digits': (text) => text.replace(/\d/g, (digit) => `${digit}\ufe0f\u20e3`),
  'light Zalgo': someWords(0.4, (word, random) =>
    graphemes(word)
      .map((letter) => (/^[a-zа-я]$/i.test(letter) && random() < 0.5 ? `${letter}\u0335\u0321` : letter))
      .join(''),
  ),
  'symbols or spaces between syllables': (text, random) => {
    if (!JOINED.test(text)) return text;
    const sign = pick([' ', '*', '·'], random);
    return syllables(text)
      .map((part) => (JOINED.test(part) && random() < 0.6 ? part + sign : part))
      .join('');
  },
};

/** A small seeded generator of chance (mulberry32), so that a measurement can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
