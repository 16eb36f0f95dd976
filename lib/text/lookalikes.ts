import { codeOf, withCode } from './unit';

/**
 * Letters of Cyrillic that look like Latin ones, lower case (capitals are folded before: Н is н is h). Used only inside words that mix
 * scripts, and in texts that have no Cyrillic letter besides; another word wholly in one script is that script's.
 */
const PAIRS = 'аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx һh ԁd ԛq ԝw ӏl ҏp үy';
/** Letters that only remind of a Latin one: тєlєgяам. A word that can be Russian isn't read so. */
const LOOSE_PAIRS = 'яr єe иn йn пn гr ьb бb шw щw дd цu зe эe лn чy жx ґr ҳx ҭt ңn';

interface Lookalikes {
  readonly toLatin: ReadonlyMap<number, number>;
  readonly toLatinLoosely: ReadonlyMap<number, number>;
  readonly toCyrillic: ReadonlyMap<number, number>;
}

let known: Lookalikes | undefined;

function lookalikes(): Lookalikes {
  known ??= readPairs();
  return known;
}

function readPairs(): Lookalikes {
  const toLatin = new Map<number, number>();
  const toCyrillic = new Map<number, number>();
  for (const pair of PAIRS.split(' ')) {
    const foreign = pair.charCodeAt(0);
    const latin = pair.charCodeAt(1);
    toLatin.set(foreign, latin);
    if (isRussianLetter(foreign)) toCyrillic.set(latin, foreign);
  }
  const toLatinLoosely = new Map(toLatin);
  for (const pair of LOOSE_PAIRS.split(' ')) toLatinLoosely.set(pair.charCodeAt(0), pair.charCodeAt(1));
  return { toLatin, toLatinLoosely, toCyrillic };
}

/** Cyrillic letters have codes from here … */
export const FOREIGN_FIRST = 0x400;
/** … to before here. */
export const FOREIGN_END = 0x530;

const isLatin = (code: number): boolean => code >= 97 && code <= 122;
export const isForeign = (code: number): boolean => code >= FOREIGN_FIRST && code < FOREIGN_END;

const isRussianLetter = (code: number): boolean => code >= 0x430 && code <= 0x44f;

/** Which script most letters of a text are of; two of three must be Latin, or it is mixed. */
export type Leaning = 'latin' | 'mixed' | 'foreign';

/** A text whose words are unmixed: its leaning is found when a word asks for it. */
interface Leaner {
  readonly units: Int32Array;
  readonly length: number;
  leaning: Leaning | undefined;
  isDisguised: boolean | undefined;
}

function leaningOf({ units, length }: Leaner): Leaning {
  let latin = 0;
  let foreign = 0;
  for (let at = 0; at < length; at++) {
    const code = codeOf(units[at]!);
    if (isLatin(code)) latin++;
    else if (isForeign(code)) foreign++;
  }
  return latin > 2 * foreign ? 'latin' : latin >= foreign ? 'mixed' : 'foreign';
}

/** Whether a text is Latin, and all in it that isn't only looks so: “рау” in an English post is no Russian word. */
function isDisguised(text: Leaner): boolean {
  const { units, length } = text;
  const { toLatin } = lookalikes();
  for (let at = 0; at < length; at++) {
    const code = codeOf(units[at]!);
    if (isForeign(code) && !toLatin.has(code)) return false;
  }
  text.leaning ??= leaningOf(text);
  return text.leaning !== 'foreign';
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
  if (!foreign) return;
  if (!latin) {
    text.isDisguised ??= isDisguised(text);
    if (!text.isDisguised) return;
  }
  const { toLatin, toLatinLoosely, toCyrillic } = lookalikes();
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
  const canBeLatinLoosely = canBeLatin || hasOnly(toLatinLoosely, isForeign);
  if (!canBeLatinLoosely && !canBeCyrillic) return;
  const isOpen = canBeCyrillic && canBeLatinLoosely && isRussian(units, start, end);
  if (isOpen) text.leaning ??= leaningOf(text);
  const reads = canBeLatin ? text.leaning !== 'foreign' : text.leaning === 'latin';
  const latinWins = isOpen ? reads : canBeLatin || !canBeCyrillic;
  const map = latinWins ? (canBeLatin ? toLatin : toLatinLoosely) : toCyrillic;
  for (let at = start; at < end; at++) {
    const unit = units[at]!;
    units[at] = withCode(unit, map.get(codeOf(unit)) ?? codeOf(unit));
  }
}

/** Whether all letters that are not Latin are those of the Russian alphabet. */
function isRussian(units: Int32Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = codeOf(units[at]!);
    if (isForeign(code) && !isRussianLetter(code)) return false;
  }
  return true;
}

/** The Latin letter that a Cyrillic one looks like; any other letter is itself. */
export function latinLookalike(code: number): number {
  return isForeign(code) ? (lookalikes().toLatin.get(code) ?? code) : code;
}
