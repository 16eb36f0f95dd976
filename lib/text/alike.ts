import { ethiopicPairs } from './ethiopic';
import { SIMPLIFIED, TRADITIONAL } from './simplified';

let known: ReadonlyMap<string, string> | undefined;

/** The letters that stand for a letter and for all that are written for it: 里 for 裡 and 裏, ሀ for ሐ. Most stand for themselves. */
export function alike(letter: string): string {
  known ??= readPairs();
  return known.get(letter) ?? letter;
}

function readPairs(): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>(ethiopicPairs());
  for (let at = 0; at < TRADITIONAL.length; at++) pairs.set(TRADITIONAL.charAt(at), SIMPLIFIED.charAt(at));
  return pairs;
}
