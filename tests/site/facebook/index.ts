import { handleOf, numberOf } from '../names';
import { groupOf, guiseOf, listOf } from '../place';
import type { SiteKind } from '../sites';
import { facebookDrawing } from './drawing';
import { FACEBOOK_QUERY, facebookPlace } from './route';
import { STYLES } from './style';

/** So many other posts stand in a right column. */
const ASIDE = 4;

export const facebook: SiteKind = {
  place: facebookPlace,
  ownQuery: FACEBOOK_QUERY,
  nameOf: (post) => numberOf(post.id),
  userOf: ({ author }) => handleOf(author) ?? numberOf(author),
  beside: (post, feed) => feed.filter((each) => each !== post && each.text !== '').slice(0, ASIDE),
  surfaceOf(place) {
    if (place.page === 'post') return guiseOf(place) ?? 'permalink';
    return listOf(place) ?? (groupOf(place) === undefined ? 'home' : 'group');
  },
  drawing: facebookDrawing,
  styles: STYLES,
};
