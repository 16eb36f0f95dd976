import type { SitePost } from '../posts/post';
import { hash } from '../seeded';
import { type Shape, type Variant, variantOf } from '../shape';
import { LABELS, type Labels } from './labels';

/** What every part needs to draw itself. */
export interface Draw {
  readonly shape: Shape;
  readonly labels: Labels;
  /** The number of the group whose page this is; undefined on home. */
  readonly group: string | undefined;
  /** Hashed class names for a part; the first is the one that the style sheet knows. */
  readonly cls: (part: string) => string;
}

/** One place in the feed: a post, or something between the posts. */
export interface Unit {
  readonly post: SitePost;
  readonly strip: Strip | undefined;
  /** Counts from 1, as `aria-posinset` does. */
  readonly position: number;
  /** Grows with each drawing: ids and scrambled letters differ then, and fresh elements are made. */
  readonly drawing: number;
  readonly expanded: boolean;
  /** The pointer or the focus reached the time, so its real address is there. */
  readonly revealed: boolean;
  readonly liked: boolean;
  /** Height in CSS pixels that an emptied unit keeps. */
  readonly emptied: number | undefined;
}

/** Between the posts; `placeholder` is the empty child that group feeds keep. */
export type Strip = 'reels' | 'people' | 'placeholder';

export function startDrawing(shape: Shape, group: string | undefined): Draw {
  return { shape, group, labels: LABELS[shape.lang], cls: (part) => classNames(shape.seed, part) };
}

export function freshUnit(post: SitePost, position: number): Unit {
  return {
    post,
    strip: undefined,
    position,
    drawing: 0,
    expanded: false,
    revealed: false,
    liked: false,
    emptied: undefined,
  };
}

export function variant(draw: Draw, unit: Unit): Variant {
  return variantOf(draw.shape, unit.post.id);
}

/** An id like React's `useId`: short-lived, different at each drawing. */
export function idOf(unit: Unit, name: string): string {
  return `:r${hash(`${unit.post.id} ${unit.drawing} ${name}`).toString(36).slice(0, 5)}:`;
}

const cache = new Map<string, string>();

/** Looks like the site's own class names: one hash that the style sheet uses, and a few of no meaning to us. */
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
