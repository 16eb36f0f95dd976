import { Converter } from 'opencc-js/t2cn';

/** Written for one another though no standard says so: 妳 is 你 to a woman, 牠 is 它 for an animal. */
const OWN_PAIRS = '妳你牠它';
const FIRST = 0x3400;
const LAST = 0x9fff;

/**
 * The source of `lib/text/simplified.ts`: which simplified character stands for each traditional one. Character by character, since
 * a folded text needs one form for both, not good prose. Characters outside the basic plane are left out: they are rarer than rare.
 */
export function simplifiedSource(): string {
  const pairs = simplifiedPairs();
  return `// Written by \`npm run tables\` from opencc-js (MIT) and the dictionaries of OpenCC (Apache-2.0). Not to be edited.

/** Traditional characters, and those that only Taiwan or Hong Kong writes … */
export const TRADITIONAL =
  '${[...pairs.keys()].join('')}';
/** … and at the same places what stands for them. */
export const SIMPLIFIED =
  '${[...pairs.values()].join('')}';
`;
}

function simplifiedPairs(): ReadonlyMap<string, string> {
  const [standard, taiwan, hongKong] = (['t', 'tw', 'hk'] as const).map((from) =>
    Converter({ from, to: 'cn' }),
  );
  const found = new Map<string, string>();
  const add = (simplify: (text: string) => string): void => {
    const taken = new Set(found.values());
    for (let code = FIRST; code <= LAST; code++) {
      const character = String.fromCharCode(code);
      const simplified = simplify(character);
      // 么 is simplified for 麼, whatever else it is in Taiwan.
      if (simplified === character || simplified.length !== 1) continue;
      if (!found.has(character) && !taken.has(character)) found.set(character, simplified);
    }
  };
  for (const simplify of [standard, taiwan, hongKong]) if (simplify) add(simplify);
  for (let at = 0; at < OWN_PAIRS.length; at += 2) found.set(OWN_PAIRS.charAt(at), OWN_PAIRS.charAt(at + 1));
  // 薴 is 苧, which is 苎: what stands for another must stand for itself.
  return new Map(
    [...found].sort().map(([traditional, simplified]) => [traditional, found.get(simplified) ?? simplified]),
  );
}
