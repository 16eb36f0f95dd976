/** Ways in which Facebook draws a post, and choices of them to test. */
const ROOTS = ['posinset', 'article', 'describedby', 'none'] as const;
const MARKS = ['preview', 'story', 'none'] as const;
const TIMES = ['scrambled', 'svg', 'plain'] as const;
const AUTHORS = ['profile_name', 'plain'] as const;
/** Lists of ordinary posts; the other pages draw them in fewer ways (surfaces.e2e.test.ts). */
const SURFACES = ['home', 'group', 'groups-feed', 'profile', 'search'] as const;
const LANGUAGES = ['en', 'vi', 'th', 'km', 'id', 'zh-Hans', 'ar'] as const;

export interface PostShape {
  readonly root: (typeof ROOTS)[number];
  readonly marks: (typeof MARKS)[number];
  readonly time: (typeof TIMES)[number];
  readonly author: (typeof AUTHORS)[number];
}

/** The same on one of the lists, in one of the site's languages. */
export interface ListShape extends PostShape {
  readonly surface: (typeof SURFACES)[number];
  readonly lang: (typeof LANGUAGES)[number];
}

/** Every combination: 72. */
export const everyShape: readonly PostShape[] = ROOTS.flatMap((root) =>
  MARKS.flatMap((marks) => TIMES.flatMap((time) => AUTHORS.map((author) => ({ root, marks, time, author })))),
);

/** Every combination: 2520. */
export const everyListShape: readonly ListShape[] = SURFACES.flatMap((surface) =>
  everyShape.flatMap((shape) => LANGUAGES.map((lang) => ({ surface, lang, ...shape }))),
);

/** Every way of drawing a post on every list: 360. The languages, which change labels and direction alone, take turns. */
export const everyListOnce: readonly ListShape[] = everyListShape.filter(
  (_, at) => at % LANGUAGES.length === Math.floor(at / LANGUAGES.length) % LANGUAGES.length,
);

/** Few combinations in which any two choices meet at least once; always the same ones. */
export function pairwise<Shape extends PostShape>(shapes: readonly Shape[]): readonly Shape[] {
  const missing = new Set(shapes.flatMap(pairsOf));
  const chosen: Shape[] = [];
  while (missing.size > 0) {
    const gain = (shape: Shape) => pairsOf(shape).filter((pair) => missing.has(pair)).length;
    const best = shapes.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    for (const pair of pairsOf(best)) missing.delete(pair);
    chosen.push(best);
  }
  return chosen;
}

export const nameOf = ({ root, marks, time, author }: PostShape): string =>
  `root ${root}, text marks ${marks}, time ${time}, author ${author}`;

function pairsOf(shape: PostShape): string[] {
  const choices = Object.entries(shape).map(([option, choice]) => `${option}=${choice}`);
  return choices.flatMap((one, at) => choices.slice(at + 1).map((other) => `${one}&${other}`));
}
