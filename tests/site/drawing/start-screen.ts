import type { PageContent } from '../posts/page-content';
import type { Drawing } from './drawing';
import type { Screen } from './screen';
import { freshUnit } from './unit';

/** A page as it first comes up. */
export function startScreen(drawing: Drawing, content: PageContent): Screen {
  const { posts, dialog } = content;
  return {
    place: content.place,
    units: drawing.units(posts, 0),
    others: content.others,
    dialog: dialog === undefined ? undefined : freshUnit(dialog, 1, 'dialog'),
    menu: 'closed',
    covered: 'no',
    loaded: posts.length,
    total: content.total,
  };
}
