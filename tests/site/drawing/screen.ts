import type { Place } from '../place';
import type { SitePost } from '../posts/post';
import type { Unit } from './unit';

/** All that a page shows just now. The server draws the first one; in the browser it is the page's state. */
export interface Screen {
  readonly place: Place;
  /** The feed's children, or the one post. */
  units: Unit[];
  /** Posts of which a page shows only a little: a right column, a grid. */
  readonly others: readonly SitePost[];
  dialog: Unit | undefined;
  menu: 'open' | 'closed';
  /** Whether the content is hidden from assistive technology without a dialog. */
  covered: 'yes' | 'no';
  /** Posts loaded so far, of so many in the feed. */
  loaded: number;
  total: number;
}
