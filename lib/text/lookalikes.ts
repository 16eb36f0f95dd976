import { codeOf, withCode } from './unit';

/**
 * Letters of Cyrillic and Greek that look like Latin ones, lower case (capitals are folded before: Н is н is h).
 * Used only inside words that mix scripts; a word wholly in one script is that script's.
 */
const PAIRS =
  'аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx һh ԁd ԛq ԝw ӏl ҏp үy αa βb εe ιi κk νv οo ρp τt υu χx γy ωw ηn σo μu';

interface Lookalikes {
  readonly toLatin: ReadonlyMap<number, number>;
  readonly toCyrillic: ReadonlyMap<number, number>;
}

let known: Lookalikes | undefined;

function readPairs(): Lookalikes {
  const toLatin = new Map<number, number>();
  const toCyrillic = new Map<number, number>();
  for (const pair of PAIRS.split(' ')) {
    const foreign = pair.charCodeAt(0);
    const latin = pair.charCodeAt(1);
    toLatin.set(foreign, latin);
    if (foreign >= 0x400 && !toCyrillic.has(latin)) toCyrillic.set(latin, foreign);
  }
  return { toLatin, toCyrillic };
}

/** Greek and Cyrillic letters have codes from here … */
export const FOREIGN_FIRST = 0x370;
/** … to before here. */
export const FOREIGN_END = 0x530;

const isLatin = (code: number): boolean => code >= 97 && code <= 122;
const isForeign = (code: number): boolean => code >= FOREIGN_FIRST && code < FOREIGN_END;

/** Which script most letters of a text are of. */
export type Leaning = 'latin' | 'foreign';

/** A text whose words are unmixed: its leaning is found when a word asks for it. */
interface Leaner {
  readonly units: Int32Array;
  readonly length: number;
  leaning: Leaning | undefined;
}

function leaningOf({ units, length }: Leaner): Leaning {
  let balance = 0;
  for (let at = 0; at < length; at++) {
    const code = codeOf(units[at]!);
    if (isLatin(code)) balance--;
    else if (isForeign(code)) balance++;
  }
  return balance > 0 ? 'foreign' : 'latin';
}

/**
 * Turns a word that mixes scripts into one script, in place; words of one script stay as they are. Where a word could be either
 * (касcа, Cаmbоdіа), most letters of the text decide.
 */
export function unmix(text: Leaner, start: number, end: number): void {
  const { units } = text;
  let latin = 0;
  let foreign = 0;
  for (let at = start; at < end; at++) {
    const code = codeOf(units[at]!);
    if (isLatin(code)) latin++;
    else if (isForeign(code)) foreign++;
  }
  if (!latin || !foreign) return;
  known ??= readPairs();
  const { toLatin, toCyrillic } = known;
  const hasOnly = (map: ReadonlyMap<number, number>, test: (code: number) => boolean): boolean => {
    for (let at = start; at < end; at++) {
      const code = codeOf(units[at]!);
      if (test(code) && !map.has(code)) return false;
    }
    return true;
  };
  // A Russian word with a Latin letter in it has other letters that look like nothing Latin, or stands among Russian ones.
  const canBeLatin = hasOnly(toLatin, isForeign);
  const canBeCyrillic = hasOnly(toCyrillic, isLatin);
  if (!canBeLatin && !canBeCyrillic) return;
  const isOpen = canBeLatin && canBeCyrillic && isRussian(units, start, end);
  if (isOpen) text.leaning ??= leaningOf(text);
  const latinWins = canBeLatin && !(isOpen && text.leaning === 'foreign');
  const map = latinWins ? toLatin : toCyrillic;
  for (let at = start; at < end; at++) {
    const unit = units[at]!;
    units[at] = withCode(unit, map.get(codeOf(unit)) ?? codeOf(unit));
  }
}

/** Whether all letters that are not Latin are those of the Russian alphabet. */
function isRussian(units: Int32Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = codeOf(units[at]!);
    if (isForeign(code) && (code < 0x430 || code > 0x44f)) return false;
  }
  return true;
}
