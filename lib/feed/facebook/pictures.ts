import { inContent, type Parts } from './parts';

/** Emoji are 16 pixels wide, avatars 32 to 40. */
const TINY = 40;
/** Beside a composer stands one's own picture. */
const UNREAD = 'form,[contenteditable]';

/**
 * Alternative texts of the post's pictures, whole and each once: the uploader may have written there, and the site puts the words it
 * saw in a picture there, in the person's language. Of all pictures, marked or not, since a lure may be in any.
 */
export function readImageTexts(parts: Parts): string[] {
  const pictures = inContent(parts, 'img[alt]').filter((each) => !isTiny(each) && !each.closest(UNREAD));
  return [...new Set(pictures.flatMap((picture) => picture.getAttribute('alt')?.trim() || []))];
}

/** An emoji or an avatar. */
export function isTiny(picture: Element): boolean {
  const stated = Number(picture.getAttribute('width'));
  return (stated > 0 && stated <= TINY) || picture.matches('[src*="emoji.php"]'); // never the whole address: it may be a picture of its own
}
