import type { SiteKind } from '../sites';
import { codeOf, userOf } from './address';
import { instagramDrawing } from './drawing';
import { INSTAGRAM_QUERY, instagramPlace } from './route';
import { STYLES } from './style';

/** A post's own page shows so many others of the same person. */
const BESIDE = 6;

export const instagram: SiteKind = {
  place: instagramPlace,
  ownQuery: INSTAGRAM_QUERY,
  nameOf: codeOf,
  userOf,
  beside: (post, feed) =>
    feed.filter((each) => each !== post && userOf(each) === userOf(post)).slice(0, BESIDE),
  surfaceOf: ({ page }) => (page === 'post' ? 'instagram-post' : 'instagram'),
  drawing: instagramDrawing,
  styles: STYLES,
};
