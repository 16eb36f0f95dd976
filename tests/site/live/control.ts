import type { Talk } from '../drawing/unit';
import type { Guise } from '../place';
import type { AnySurface } from '../posts/post';
import type { Heard } from './events';
import type { Intact } from './foreign';

/**
 * What tests can make the site do: `window.__site`. Every call has happened when it returns, or when its promise resolves. A post that
 * the dialog shows is meant there, unless `on` says `page`.
 */
export interface Control {
  /** Draws the post's unit anew with fresh elements; foreign ones inside are lost. */
  rerender(postId: string, on?: 'page' | 'dialog'): void;
  /** The elements that show one post show the other now, changed in place; if the other was in the feed, it moves here. */
  reuse(fromId: string, toId: string): void;
  /** Facebook empties the unit in place, keeping its height; Instagram takes it away with all before it, and its padding grows. */
  virtualise(postId: string): void;
  /** Draws a far unit again, with fresh elements; on Instagram all after it too. */
  rehydrate(postId: string): void;
  /** See more. */
  expand(postId: string, on?: 'page' | 'dialog'): void;
  /** View more comments or replies, See more in them, another order. */
  talk(postId: string, change: Partial<Talk>, on?: 'page' | 'dialog'): void;
  /** pushState to another page of the site; page options that the path does not name stay. */
  navigate(path: string): Promise<void>;
  /** Opens a post of this page in a dialog over it, by pushState: as a post, or as a picture or something for sale. */
  open(postId: string, as?: Guise): void;
  /** Closes the dialog, as its own button does. */
  close(): Promise<void>;
  loadMore(): Promise<void>;
  /** aria-hidden on everything, as behind a dialog; and back. */
  cover(): void;
  uncover(): void;
  theme(): void;
  /** From now on every element that others add is deleted as soon as it appears. */
  removeForeign(): void;
  keepForeign(): void;
  scrollTo(postId: string): void;
  intact(): Intact;
  stats(): Stats;
  /** Ids of the posts in the page, in order, whether drawn or emptied; one in a dialog over it is not among them. */
  posts(): string[];
  /** Id of the post in the open dialog. */
  dialog(): string | undefined;
  /** Which post the unit around an element shows, and on which surface. */
  postAt(element: Element): string | undefined;
  /** Which comment an element stands in: its place among those of its post, and a reply's place after that, from 0. */
  commentAt(element: Element): string | undefined;
  surfaceAt(element: Element): AnySurface | undefined;
  readonly events: Heard[];
}

export interface Stats {
  readonly loaded: number;
  readonly total: number;
  readonly emptied: number;
  readonly redraws: number;
  readonly removedForeign: number;
  readonly errors: readonly string[];
  readonly shortcuts: readonly string[];
}
