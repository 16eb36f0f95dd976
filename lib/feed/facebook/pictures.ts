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
  const texts = new Set<string>();
  for (const picture of inContent(parts, 'img[alt]')) {
    const alt = picture.getAttribute('alt')?.trim();
    if (alt && !isTiny(picture) && !picture.closest(UNREAD)) texts.add(alt);
  }
  return [...texts];
}

/** An emoji or an avatar. */
export function isTiny(picture: Element): boolean {
  const stated = Number(picture.getAttribute('width'));
  return (stated > 0 && stated <= TINY) || picture.matches('[src*="emoji.php"]'); // never the whole address: it may be a picture of its own
}
