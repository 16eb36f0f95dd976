import { ethiopicPairs } from './ethiopic';
import { indicLetters } from './indic';
import { SIMPLIFIED, TRADITIONAL } from './simplified';

/**
 * Forms of one letter in Arabic, Persian and Urdu; ں is ن at a word's end. ے stays: کے and کی are two words. Lao ຣ is ລ in most mouths
 * and half of all words; Khmer ឲ is ឱ.
 */
const PAIRS: readonly (readonly [string, string])[] = [
  'أا إا آا ٱا ٲا ٳا ىي یي ېي ۍي ێي ئي ۓے کك ڪك ہه ھه ەه ةه ۀه ۂه ۃه ؤو ۇو ۆو ۈو ۋو ںن ڤف ຣລ ឲឱ',
].flatMap((all) => all.split(' ').map(([letter = '', same = '']) => [letter, same] as const));

let known: ReadonlyMap<string, string> | undefined;

/** The letters that stand for a letter and for all that are written for it: 里 for 裡 and 裏, ሀ for ሐ. Most stand for themselves. */
export function alike(letter: string): string {
  known ??= readPairs();
  return known.get(letter) ?? indicLetters(letter);
}

function readPairs(): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>([...ethiopicPairs(), ...PAIRS]);
  for (let at = 0; at < TRADITIONAL.length; at++) pairs.set(TRADITIONAL.charAt(at), SIMPLIFIED.charAt(at));
  return pairs;
}
