import type { Post } from '../../detect';
import type { PageShape, PageStatus, PostPlace, SeenPost } from '../../messages';
import type { SiteReader } from '../site-reader';
import type { CardPlace } from './cards';
import type { Judge } from './judge-queue';

export interface FeedOptions {
  readonly reader: SiteReader;
  /** The extension's own id: tells its cards from those of another copy. */
  readonly owner: string;
  /** Whether to begin by waiting for `resume`. */
  readonly paused: boolean;
  readonly judge: Judge;
  readonly cards: CardPlace;
  /** The person closed a card. */
  readonly dismissed: (key: string) => void;
  /** So many posts carry a card now. Called when the number changes, and once at the start. */
  readonly counted: (warnings: number) => void;
  /** Something went wrong that costs one post at most. */
  readonly failed: (cause: unknown) => void;
}

export interface Feed {
  status(): Omit<PageStatus, 'pageLanguage'>;
  /** What the page is built of, for whoever mends the rules. */
  shape(): PageShape;
  /** Scrolls to a post's card and gives it the focus; false when there is none. */
  show(key: string): boolean;
  /** Posts in view, with a warning or without, in the page's order. */
  inView(): readonly SeenPost[];
  /** A post as it stands now: by its key, or the one on which the browser's menu was opened last. */
  post(key?: string): Post | undefined;
  /** The outermost block of its words; a post of pictures has none. */
  block(key?: string): Element | undefined;
  /** Brings a post into view and says where its words and pictures stand there: what a picture may show. */
  frame(key: string): PostPlace | undefined;
  /** Takes all cards away and reads nothing until `resume`. */
  pause(): void;
  resume(): void;
  /** Rules or language changed. Cards stay until their post's new verdict is there. */
  judgeAgain(): void;
  /** Looks over the whole page: after an in-app navigation, or when the browser brought the page back. */
  lookAgain(): void;
  /** For good, without a sound. Cards stay, readable. */
  stop(): void;
}
