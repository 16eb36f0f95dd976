import type { Guise, Place, SiteName } from '../place';
import type { SitePost } from '../posts/post';
import type { Shape } from '../shape';
import type { SiteElement } from '../tree/node';
import type { Screen } from './screen';
import type { Unit } from './unit';

/** How one site draws one of its pages: all that the server and the living page know of it. */
export interface Drawing {
  readonly site: SiteName;
  readonly shape: Shape;
  readonly place: Place;
  /** Hashed class names for a part; the first is the one that the style sheet knows. */
  readonly cls: (part: string) => string;
  /** Attributes of the page's `<html>`, and its title. */
  readonly root: Readonly<Record<string, string>>;
  readonly title: string;
  readonly units: (posts: readonly SitePost[], from: number) => Unit[];
  /** Everything inside the mount point. */
  readonly page: (screen: Screen) => SiteElement;
  readonly feed: Feed;
  /** What lies over the content: dialog and menu (part `layer`). */
  readonly layer: (screen: Screen) => SiteElement;
  /** Whether a dialog hides the content behind it from assistive technology. */
  readonly hidesBehind: boolean;
  /** Texts that others refer to, far off the screen after the mount point. */
  readonly pool: Pool | undefined;
  /** The parts that hold a post's words. */
  readonly words: readonly string[];
  /** Path and query that the address bar gets when the post is opened in a dialog here. */
  readonly dialogAddress: (post: SitePost, as?: Guise) => string;
}

/** The element with the units (part `feed`). */
export interface Feed {
  readonly tree: (screen: Screen) => SiteElement;
  readonly unit: (unit: Unit) => SiteElement;
  /** How many children stand before the first unit. */
  readonly before: number;
  /** What becomes of units far from the window: `emptied` in place, or `removed` while the feed's padding stands for them. */
  readonly far: 'emptied' | 'removed';
  /** What stands below the last unit (part `end`). */
  readonly end: (screen: Screen) => SiteElement;
}

export interface Pool {
  readonly tree: (screen: Screen) => SiteElement;
  /** What of it belongs to one unit. */
  readonly entry: (unit: Unit) => SiteElement;
}
