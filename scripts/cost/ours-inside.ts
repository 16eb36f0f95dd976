import type { Mark } from './chromium-run';
import { type Sample, shareOf } from './profile';
import type { OursInside } from './run';

/**
 * Our share of the main thread's time: the profiler says how much of its work is ours, the thread's own clock how long it worked. So a busy
 * machine, on which the thread has to wait, changes little.
 */
export function oursInside(marks: readonly Mark[], samples: readonly Sample[], detached: number): OursInside {
  const between = (from: Mark, to: Mark) => {
    const during = samples.filter(({ at }) => at >= from.clock.now && at < to.clock.now);
    return shareOf(during) * (to.clock.atWork - from.clock.atWork) * 1000;
  };
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) throw new Error('Nothing was measured.');
  const curve = everyPosts(marks).map(([from, to]) => ({
    posts: to.posts,
    perPost: between(from, to) / (to.posts - from.posts),
  }));
  return { perPost: between(first, last) / (last.posts - first.posts), curve, detached };
}

/** Posts between two points of the curve: fewer, and chance shows. */
const STRETCH = 400;

function everyPosts(marks: readonly Mark[]): [Mark, Mark][] {
  const stretches: [Mark, Mark][] = [];
  let [from] = marks;
  for (const mark of marks) {
    if (from === undefined || mark.posts - from.posts < STRETCH) continue;
    stretches.push([from, mark]);
    from = mark;
  }
  return stretches;
}
