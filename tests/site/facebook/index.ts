import { groupOf } from '../place';
import type { SiteKind } from '../sites';
import { numberOf } from './address';
import { facebookDrawing } from './drawing';
import { FACEBOOK_QUERY, facebookPlace } from './route';
import { STYLES } from './style';

export const facebook: SiteKind = {
  place: facebookPlace,
  ownQuery: FACEBOOK_QUERY,
  nameOf: (post) => numberOf(post.id),
  surfaceOf(place) {
    if (place.page === 'post') return 'permalink';
    return groupOf(place) === undefined ? 'home' : 'group';
  },
  drawing: facebookDrawing,
  styles: STYLES,
};
