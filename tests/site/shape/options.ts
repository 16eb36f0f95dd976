/** How a page is drawn. Every name can be set in the address: `?root=none&marks=mix&live=virtual,rerender`. */
export interface Shape {
  /** Which posts: a name from `posts/`, or one given to `startSite({ feeds })`. */
  readonly feed: string;
  /** Whether a feed shows `all` its posts, or only those that are meant for this page (`surface: …`) or for any. */
  readonly posts: 'all' | 'here';
  /** How long a feed cuts a text: this many UTF-16 units, rounded down to a word. 0 never cuts. */
  readonly more: number;
  /** The same where a post stands alone: on its own page and in a dialog, which mostly show all of it. */
  readonly moreAlone: number;
  readonly live: readonly Live[];
  /** What the site itself speaks. */
  readonly lang: SiteLanguage;
  readonly theme: 'light' | 'dark';
  /** Units drawn by the server, and units per later load. */
  readonly first: number;
  readonly load: number;
  readonly csp: 'site' | 'trusted-types' | 'strict-styles';
  /** `manual` leaves the page as HTML until a test calls `__site.hydrate()`. */
  readonly hydrate: 'auto' | 'manual';
  /** Class names and the choices of `mix` follow from it. */
  readonly seed: string;

  /** Facebook: the desktop's layout, or the one for telephones, which any of its hosts may send. */
  readonly layout: 'desktop' | 'mobile';
  /** Facebook: what marks a post's root in a feed. Nothing does where a post stands alone. */
  readonly root: Root | 'mix';
  readonly marks: Marks | 'mix';
  readonly time: Time | 'mix';
  /** Whether `data-ad-rendering-role="profile_name"` wraps the author's heading, sits on it, or is missing. */
  readonly author: Author | 'mix';
  /** Reels strip, people you may know and an advertisement between the posts. */
  readonly strips: 'yes' | 'no';
  /** Whether replies stand inside the comment's own article or after it. */
  readonly replies: Replies | 'mix';

  /** Instagram: how a caption stands in the home feed. */
  readonly caption: Caption | 'mix';
  /** How a dialog is laid out: as a list with an `h1` (seen 2023–25), or in rows like a post's own page. */
  readonly dialog: DialogLayout | 'mix';
  /** Instagram: what a redesign has made of its posts, their words or the page. */
  readonly broken: Broken;
}
export type Broken = 'no' | 'posts' | 'words' | 'page';
export type Live = 'endless' | 'virtual' | 'rerender' | 'reuse';
export type Root = 'posinset' | 'article' | 'describedby' | 'none';
export type Marks = 'preview' | 'story' | 'none';
export type Time = 'scrambled' | 'svg' | 'plain';
export type Caption = 'nested' | 'classed' | 'heading';
export type DialogLayout = 'list' | 'rows';
export type Replies = 'inside' | 'beside';
export type Author = 'profile_name' | 'on-heading' | 'plain';

export const CHOICES = {
  posts: ['all', 'here'],
  live: ['endless', 'virtual', 'rerender', 'reuse'],
  lang: ['en', 'vi', 'th', 'km', 'id', 'zh-Hans', 'ar'],
  theme: ['light', 'dark'],
  csp: ['site', 'trusted-types', 'strict-styles'],
  hydrate: ['auto', 'manual'],
  layout: ['desktop', 'mobile'],
  root: ['posinset', 'article', 'describedby', 'none'],
  marks: ['preview', 'story', 'none'],
  time: ['scrambled', 'svg', 'plain'],
  author: ['profile_name', 'on-heading', 'plain'],
  strips: ['yes', 'no'],
  replies: ['inside', 'beside'],
  caption: ['nested', 'classed', 'heading'],
  dialog: ['list', 'rows'],
  broken: ['no', 'posts', 'words', 'page'],
} as const;
export type SiteLanguage = (typeof CHOICES.lang)[number];

/** Arabic pages run from right to left, as the sites draw them. */
export const directionOf = (lang: SiteLanguage): 'ltr' | 'rtl' => (lang === 'ar' ? 'rtl' : 'ltr');
