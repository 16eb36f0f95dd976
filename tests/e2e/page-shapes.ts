/** Ways in which Facebook draws a post, and choices of them to test. */
const ROOTS = ['posinset', 'article', 'describedby', 'none'] as const;
const MARKS = ['preview', 'story', 'none'] as const;
const TIMES = ['scrambled', 'svg', 'plain'] as const;
const AUTHORS = ['profile_name', 'plain'] as const;
/** Lists of ordinary posts; the other pages draw them in fewer ways (surfaces.e2e.test.ts). */
const SURFACES = ['home', 'group', 'groups-feed', 'profile', 'search'] as const;
const LANGUAGES = ['en', 'vi', 'th', 'km', 'id', 'zh-Hans'] as const;

export interface PageShape {
  readonly surface: (typeof SURFACES)[number];
  readonly root: (typeof ROOTS)[number];
  readonly marks: (typeof MARKS)[number];
  readonly time: (typeof TIMES)[number];
  readonly author: (typeof AUTHORS)[number];
  readonly lang: (typeof LANGUAGES)[number];
}

/** Every combination: 2160. */
const combinations: readonly PageShape[] = SURFACES.flatMap((surface) =>
  ROOTS.flatMap((root) =>
    MARKS.flatMap((marks) =>
      TIMES.flatMap((time) =>
        AUTHORS.flatMap((author) => LANGUAGES.map((lang) => ({ surface, root, marks, time, author, lang }))),
      ),
    ),
  ),
);

/** Every way of drawing a post on every list: 360. The languages, which change labels alone, take turns. */
export const everyShape = combinations.filter(
  (_, at) => at % LANGUAGES.length === Math.floor(at / LANGUAGES.length) % LANGUAGES.length,
);

/** Few combinations in which any two choices meet at least once; always the same ones. */
export function pairwise(shapes: readonly PageShape[] = combinations): readonly PageShape[] {
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

export const nameOf = ({ surface, root, marks, time, author, lang }: PageShape): string =>
  `${surface} in ${lang}: root ${root}, text marks ${marks}, time ${time}, author ${author}`;

function pairsOf(shape: PageShape): string[] {
  const choices = Object.entries(shape).map(([option, choice]) => `${option}=${choice}`);
  return choices.flatMap((one, at) => choices.slice(at + 1).map((other) => `${one}&${other}`));
}
