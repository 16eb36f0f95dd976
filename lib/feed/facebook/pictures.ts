import { inContent, type Parts } from './parts';

/** Emoji are 16 pixels wide, avatars 32 to 40. */
const TINY = 40;

/** Alternative texts of the post's pictures, each once: the site may put the words it saw in a picture there. */
export function readImageTexts(parts: Parts): string[] {
  for (const select of parts.selectors.picture.ranked) {
    const texts = new Set<string>();
    for (const picture of inContent(parts, select)) {
      const alt = picture.getAttribute('alt')?.trim();
      if (alt && !isTiny(picture)) texts.add(alt);
    }
    if (texts.size > 0) return [...texts];
  }
  return [];
}

function isTiny(picture: Element): boolean {
  const stated = Number(picture.getAttribute('width'));
  return (stated > 0 && stated <= TINY) || (picture.getAttribute('src') ?? '').includes('emoji.php');
}
