import { h, type SiteElement } from '../../tree/node';
import { profilePath } from '../address';
import type { Draw } from '../draw';
import { avatarAddress } from './picture';

/** Who can be gone to: authors of posts have a page of their own, commenters have none in the stand-in. */
export interface Person {
  readonly user: string;
  readonly hasPage: boolean;
}

export function avatar(draw: Draw, { user, hasPage }: Person): SiteElement {
  return h(
    'a',
    { class: draw.cls('avatar-place'), href: profilePath(user), role: 'link', tabindex: '-1' },
    [avatarPicture(draw, user)],
    hasPage ? { act: { do: 'go', to: profilePath(user) } } : {},
  );
}

export function avatarPicture(draw: Draw, user: string): SiteElement {
  return h('img', {
    alt: draw.labels.profilePicture(user),
    class: draw.cls('avatar'),
    crossorigin: 'anonymous',
    draggable: 'false',
    src: avatarAddress(user),
  });
}

export function userLink(draw: Draw, { user, hasPage }: Person): SiteElement {
  return h(
    'a',
    { class: draw.cls('name'), href: profilePath(user), role: 'link', tabindex: '0' },
    [h('span', { dir: 'auto' }, user)],
    hasPage ? { act: { do: 'go', to: profilePath(user) } } : {},
  );
}
