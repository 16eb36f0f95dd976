import { createDetector } from '../../lib/detect';
import { compilePack, type Pack } from '../../lib/pack';
import type { CorpusPost } from './corpus';
import { judged, withoutFlag } from './evaluate';

/** What would be different without a flag. */
export interface Addition {
  readonly flag: string;
  /** Lures warned of only because of it. */
  readonly lures: number;
  /** Posts that are no lures and warned of only because of it; below 0 it keeps so many from being warned of. */
  readonly falseAlarms: number;
}

/** What each flag adds to the warnings of a pack, the most first. */
export function additions(pack: Pack, posts: readonly CorpusPost[]): readonly Addition[] {
  const compiled = compilePack(pack);
  const count = (some: ReturnType<typeof judged>) => {
    const warned = some.filter(({ level }) => level !== 'none');
    const lures = warned.filter(({ post }) => post.label === 'lure').length;
    return { lures, falseAlarms: warned.length - lures };
  };
  const whole = count(judged(createDetector(compiled), posts));
  return Object.keys(pack.flags)
    .map((flag) => {
      const without = count(judged(createDetector(withoutFlag(compiled, flag)), posts));
      return {
        flag,
        lures: whole.lures - without.lures,
        falseAlarms: whole.falseAlarms - without.falseAlarms,
      };
    })
    .sort((a, b) => b.lures - a.lures || a.falseAlarms - b.falseAlarms);
}
