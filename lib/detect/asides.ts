import type { Knowledge } from '../pack';
import type { Hit } from './collect-hits';
import { isSign } from './families';
import type { Field } from './fields';

/** The flag of who looks for work, or asks what others think of an offer. */
const ASKING = 'seeking-work';
/** Signs that what is shared shows at least, to be an ad and no more of the question. */
const LEAST_SIGNS = 2;
const QUESTION_MARK = /[?？؟՞⸮]|[፧]/u;

/**
 * Takes away that somebody asks, where an ad is shared below or above a question in a line of its own: “Is this legit?”. What such a
 * post shows its readers is the ad. Who asks and retells in one breath keeps asking, and so does who asks and shares nothing.
 */
export function createAsideFilter(
  flags: Knowledge['flags'],
): (hits: readonly Hit[], field: Field) => readonly Hit[] {
  return (hits, { folded: { original, from, to } }) => {
    if (!hits.some(({ id }) => id === ASKING)) return hits;
    const [first, last] = outerLines(original);
    const isAside = ({ start, end }: Hit): boolean => to[end]! <= first || from[start]! >= last;
    if (!hits.every((hit) => hit.id !== ASKING || isAside(hit))) return hits;
    const shared = new Set<string>();
    for (const hit of hits) {
      const family = flags[hit.id]?.family;
      if (family !== undefined && isSign(family) && !isAside(hit)) shared.add(hit.id);
    }
    return shared.size < LEAST_SIGNS ? hits : hits.filter(({ id }) => id !== ASKING);
  };
}

/** Where the first line ends and the last begins, as far as they ask: UTF-16 offsets. */
function outerLines(text: string): readonly [number, number] {
  const begin = text.length - text.trimStart().length;
  const firstEnd = text.indexOf('\n', begin);
  if (firstEnd < 0) return [0, text.length];
  const end = text.trimEnd().length;
  const lastBegin = text.lastIndexOf('\n', end - 1) + 1;
  return [
    QUESTION_MARK.test(text.slice(begin, firstEnd)) ? firstEnd : 0,
    lastBegin > firstEnd && QUESTION_MARK.test(text.slice(lastBegin, end)) ? lastBegin : text.length,
  ];
}
