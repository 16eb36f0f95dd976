import { hash } from '../seeded';

const cache = new Map<string, string>();

/** Looks like the sites' own class names: one hash that the style sheet uses, and a few of no meaning to us. */
export function classNames(seed: string, part: string): string {
  const name = `${seed} ${part}`;
  const known = cache.get(name);
  if (known !== undefined) return known;
  const made = [classOf(seed, part)];
  for (let i = 0; i < 2 + (hash(name) % 4); i++) made.push(`x${(hash(name) >>> i).toString(36).slice(-6)}`);
  const text = made.join(' ');
  cache.set(name, text);
  return text;
}

export function classOf(seed: string, part: string): string {
  return `x1${hash(`${seed} class ${part}`).toString(36)}`;
}
