import { hash } from '../seeded';
import type { Shape } from './options';

/** What `mix` means for one post: a choice that stays the same for the same seed, option and post. */
export function pick<T extends string>(
  shape: Shape,
  option: string,
  { wish, of, post }: { wish: T | 'mix'; of: readonly T[]; post: string },
): T {
  return wish === 'mix' ? of[hash(`${shape.seed} ${option} ${post}`) % of.length]! : wish;
}
