import type { Guise, Spot } from '../place';
import type { SitePost } from '../posts/post';
import { hash } from '../seeded';

/** One place in a page: a post, or something between the posts. */
export interface Unit {
  readonly post: SitePost;
  readonly at: Spot;
  /** In a dialog or alone: shown as a picture or as something for sale. */
  readonly as: Guise | undefined;
  readonly strip: Strip | undefined;
  /** Counts from 1, as `aria-posinset` does. */
  readonly position: number;
  /** Grows with each drawing: ids and scrambled letters differ then, and fresh elements are made. */
  readonly drawing: number;
  readonly expanded: boolean;
  /** The pointer or the focus reached the time, so its real address is there. */
  readonly revealed: boolean;
  readonly liked: boolean;
  /** Which of several pictures is shown, from 0. */
  readonly slide: number;
  /** Height in CSS pixels that stands for a far unit, which is emptied in its place or taken away. */
  readonly emptied: number | undefined;
  readonly talk: Talk;
}

/** What is shown of a post's comments. */
export interface Talk {
  /** The first few, as a feed does, or all, with their replies. */
  readonly shown: 'some' | 'all';
  /** Long ones cut, or whole after See more. */
  readonly text: 'cut' | 'whole';
  /** Instagram: replies are in the page only after their button was used. */
  readonly replies: 'folded' | 'open';
  /** Sorting anew puts other comments into the same elements. */
  readonly order: 'relevant' | 'newest';
}

/** Between the posts; `placeholder` is the empty child that group feeds keep. */
export type Strip = 'reels' | 'people' | 'placeholder';

export function freshUnit(post: SitePost, position: number, at: Spot, as?: Guise): Unit {
  return {
    post,
    at,
    as,
    strip: undefined,
    position,
    drawing: 0,
    expanded: false,
    revealed: false,
    liked: false,
    slide: 0,
    emptied: undefined,
    talk: { shown: at === 'feed' ? 'some' : 'all', text: 'cut', replies: 'folded', order: 'relevant' },
  };
}

/** An id like React's `useId`: short-lived, different at each drawing. */
export function idOf(unit: Unit, name: string): string {
  const place = unit.at === 'feed' ? '' : ` ${unit.at}`;
  return `:r${hash(`${unit.post.id} ${unit.drawing} ${name}${place}`).toString(36).slice(0, 5)}:`;
}
