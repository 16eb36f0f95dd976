import { classNames } from '../drawing/class-names';
import type { Unit } from '../drawing/unit';
import { groupOf, type List, listOf, type Place } from '../place';
import {
  type Author,
  CHOICES,
  type Marks,
  pick,
  type Replies,
  type Root,
  type Shape,
  type Time,
} from '../shape';
import { LABELS, type Labels } from './labels';

/** What every part of Facebook's pages needs to draw itself. */
export interface Draw {
  readonly shape: Shape;
  readonly labels: Labels;
  readonly place: Place;
  /** The number of the group whose page this is; undefined on home. */
  readonly group: string | undefined;
  readonly list: List | undefined;
  readonly cls: (part: string) => string;
}

export function startDrawing(shape: Shape, place: Place): Draw {
  return {
    shape,
    place,
    group: groupOf(place),
    list: listOf(place),
    labels: LABELS[shape.lang],
    cls: (part) => classNames(shape.seed, part),
  };
}

/** How one post is drawn, where the shape leaves it open. */
export interface Variant {
  readonly root: Root;
  readonly marks: Marks;
  readonly time: Time;
  readonly author: Author;
}

export function variant({ shape }: Draw, unit: Unit): Variant {
  const post = unit.post.id;
  return {
    // Measured: a post that stands alone has no root attribute.
    root:
      unit.at === 'feed' ? pick<Root>(shape, 'root', { wish: shape.root, of: CHOICES.root, post }) : 'none',
    marks: pick<Marks>(shape, 'marks', { wish: shape.marks, of: CHOICES.marks, post }),
    time: pick<Time>(shape, 'time', { wish: shape.time, of: CHOICES.time, post }),
    author: pick<Author>(shape, 'author', { wish: shape.author, of: CHOICES.author, post }),
  };
}

/** Measured: a right column shows about so many characters of a message. */
const ASIDE = 20;

/** Where a text is cut: feeds cut early, a post alone late or never, a right column at once. */
export function limitOf({ shape }: Draw, { at, as }: Unit): number {
  if (at === 'aside') return ASIDE;
  // Descriptions and captions of pictures end early too.
  if (as !== undefined) return shape.more;
  return at === 'feed' ? shape.more : shape.moreAlone;
}

/** Whether replies stand inside the comment that they answer. */
export function repliesOf({ shape }: Draw, { post }: Unit): Replies {
  return pick<Replies>(shape, 'replies', { wish: shape.replies, of: CHOICES.replies, post: post.id });
}
