/** Letters of Amharic that sound alike and are written for one another, by rows of Unicode: seven vowels, the letter alone in one. */

const VOWELS = 7;
/** Rows that are read as others: ሐ ኀ ኸ as ሀ, ሠ as ሰ, ዐ as አ, ፀ as ጸ. */
const ROWS: readonly (readonly [string, string])[] = [
  ['ሐ', 'ሀ'],
  ['ኀ', 'ሀ'],
  ['ኸ', 'ሀ'],
  ['ሠ', 'ሰ'],
  ['ዐ', 'አ'],
  ['ፀ', 'ጸ'],
];
/** After these throats the first vowel is read as the fourth: ሃገር is ሀገር. */
const THROATS = ['ሀ', 'አ'];
const FOURTH = 3;
/** Single letters. */
const LETTERS = 'ዉው ጐጎ ኰኮ ቈቆ ኈሆ ሗኋ ሧሷ';

/** Each letter that stands for another, with that one. */
export function ethiopicPairs(): readonly (readonly [string, string])[] {
  const pairs = new Map<string, string>();
  for (const throat of THROATS) pairs.set(letterOf(throat, FOURTH), throat);
  for (const [row, other] of ROWS)
    for (let vowel = 0; vowel < VOWELS; vowel++) {
      const same = letterOf(other, vowel);
      pairs.set(letterOf(row, vowel), pairs.get(same) ?? same);
    }
  for (const [letter = '', other = ''] of LETTERS.split(' ')) pairs.set(letter, other);
  return [...pairs];
}

function letterOf(row: string, vowel: number): string {
  return String.fromCharCode(row.charCodeAt(0) + vowel);
}
