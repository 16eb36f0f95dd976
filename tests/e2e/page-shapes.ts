/** Ways in which Facebook draws a post, and choices of them to test. */
const ROOTS = ['posinset', 'article', 'describedby', 'none'] as const;
const MARKS = ['preview', 'story', 'none'] as const;
const TIMES = ['scrambled', 'svg', 'plain'] as const;
const AUTHORS = ['profile_name', 'plain'] as const;

export interface PageShape {
  readonly root: (typeof ROOTS)[number];
  readonly marks: (typeof MARKS)[number];
  readonly time: (typeof TIMES)[number];
  readonly author: (typeof AUTHORS)[number];
}

/** Every combination: 72. */
export const everyShape: readonly PageShape[] = ROOTS.flatMap((root) =>
  MARKS.flatMap((marks) => TIMES.flatMap((time) => AUTHORS.map((author) => ({ root, marks, time, author })))),
);

/** Few combinations in which any two choices meet at least once; always the same ones. */
export function pairwise(shapes: readonly PageShape[]): readonly PageShape[] {
  const missing = new Set(shapes.flatMap(pairsOf));
  const chosen: PageShape[] = [];
  while (missing.size > 0) {
    const gain = (shape: PageShape) => pairsOf(shape).filter((pair) => missing.has(pair)).length;
    const best = shapes.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    for (const pair of pairsOf(best)) missing.delete(pair);
    chosen.push(best);
  }
  return chosen;
}

export const nameOf = ({ root, marks, time, author }: PageShape): string =>
  `root ${root}, text marks ${marks}, time ${time}, author ${author}`;

function pairsOf(shape: PageShape): string[] {
  const choices = Object.entries(shape).map(([option, choice]) => `${option}=${choice}`);
  return choices.flatMap((one, at) => choices.slice(at + 1).map((other) => `${one}&${other}`));
}
