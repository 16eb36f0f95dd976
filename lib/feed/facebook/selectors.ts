import type { Selectors as SelectorsOf } from '../selectors';

type Rules = SelectorsOf<'facebook'>;

export interface Selectors extends Rules {
  /** What several of the rules match, by their names: “message listing”. */
  joined(keys: string): string;
}

/** Joins selectors once: one that a browser has not been given before it reads letter by letter. */
export function joinable(rules: Rules): Selectors {
  const known = new Map<string, string>();
  return {
    ...rules,
    joined(keys) {
      const join = () => (keys.split(' ') as (keyof Rules)[]).map((key) => rules[key].any).join(); // any other key fails at once
      const select = known.get(keys) ?? join();
      known.set(keys, select);
      return select;
    },
  };
}
