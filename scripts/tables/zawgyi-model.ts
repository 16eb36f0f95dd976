import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Signs for numbers from least to most, zero in the middle. */
const ALPHABET = '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}';
/** Between two signs, in natural logarithms of odds. */
const STEP = 0.28;
/** Of the chain: all other characters, U+1000 to U+103F, U+104A to U+109F. */
const STATES = 1 + 64 + 86;

const MODEL = createRequire(import.meta.url).resolve('myanmar-tools/resources/zawgyiUnicodeModel.dat');
/** Two names of eight bytes and two versions of four stand before the number of states. */
const HEADER = 24;

/**
 * The source of `lib/text/zawgyi/model.ts`: how much each character after each other one speaks for Unicode, from the model of
 * myanmar-tools (a Markov chain: https://github.com/google/myanmar-tools), one sign for each of the numbers.
 */
export function zawgyiModelSource(): string {
  return `// Written by \`npm run tables\` from the model of myanmar-tools (Apache-2.0). Not to be edited.

/** Signs for numbers from least to most, zero in the middle. */
export const ALPHABET =
  '${ALPHABET}';
/** Between two signs, in natural logarithms of odds. */
export const STEP = ${STEP};
/** Of the chain: all other characters, U+1000 to U+103F, U+104A to U+109F. */
export const STATES = ${STATES};

/** A row for each character before, a sign for each character after. */
export const MODEL = [
${readRows()
  .map((row) => `  '${row}',`)
  .join('\n')}
];
`;
}

function readRows(): readonly string[] {
  const bytes = readFileSync(MODEL);
  const states = bytes.readInt16BE(HEADER);
  let at = HEADER + 2;
  const rows: string[] = [];
  for (let row = 0; row < states; row++) {
    const entries = bytes.readInt16BE(at);
    at += 2;
    const levels = new Array<number>(STATES).fill(entries > 0 ? bytes.readFloatBE(at) : 0);
    if (entries > 0) at += 4;
    for (let entry = 0; entry < entries; entry++, at += 6) {
      const column = bytes.readInt16BE(at);
      // Beyond are letters of Shan and Mon, which no one wrote in Zawgyi.
      if (column < STATES) levels[column] = bytes.readFloatBE(at + 2);
    }
    if (row < STATES) rows.push(levels.map(signOf).join(''));
  }
  if (at !== bytes.length) throw new Error('The model of myanmar-tools has another form than 1.1.3.');
  return rows;
}

function signOf(level: number): string {
  const sign = ALPHABET[Math.round(level / STEP) + (ALPHABET.length - 1) / 2];
  if (sign === undefined) throw new Error(`${level} is more than the alphabet of levels can say.`);
  return sign;
}
