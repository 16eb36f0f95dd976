import { picturePath } from '../../drawing/picture-address';
import type { SitePost } from '../../posts/post';
import { hash } from '../../seeded';

/** The picture hosts have the town in their name. */
const HOST = 'https://scontent-hel3-1.cdninstagram.com/v';

export function pictureAddress(name: string, shows: string): string {
  return `${HOST}/t51.2885-15/${picturePath(name, shows)}`;
}

export function avatarAddress(user: string): string {
  return `${HOST}/t51.2885-19/avatar-${hash(user) % 360}.svg`;
}

export interface Picture {
  readonly alt: string;
  readonly src: string;
}

/** A post's pictures; one that has none gets one, since nothing is posted there without. */
export function picturesOf(post: SitePost): Picture[] {
  const pictures: SitePost['pictures'] = post.pictures.length > 0 ? post.pictures : [{}];
  return pictures.map(({ alt, shows }, at) => ({
    alt: altOf(post, alt),
    src: pictureAddress(`${post.id} ${at}`, shows ?? ''),
  }));
}

/** What the site saw stands after who posted it and when, in English whatever the language; sometimes it saw nothing. */
function altOf({ author, id, text }: SitePost, alt: string | undefined): string {
  if (alt === undefined) return hash(id) % 2 === 0 ? 'No photo description available.' : '';
  if (!/^(May be|Có thể)/.test(alt)) return alt;
  const [tagged] = /(?<![\w.])@[\w.]*\w/.exec(text) ?? [];
  const how =
    tagged === undefined ? ['Photo by', ''] : ['Photo shared by', ` tagging ${tagged.toLowerCase()}`];
  return `${how[0]} ${author} on November ${1 + (hash(id) % 20)}, 2026${how[1]}. ${alt}`;
}
