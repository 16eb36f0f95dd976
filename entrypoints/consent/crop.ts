import type { PostPlace } from '../../lib/messages';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of a picture that is cut out, in its own pixels, and how large it is drawn. */
export interface Crop extends Size {
  readonly x: number;
  readonly y: number;
  readonly drawn: Size;
}

/** Pixels: wide enough to read, small enough to send. */
const WIDEST = 1_600;
/** A picture of other proportions than the view (a scroll bar more or less) shows something else: the window was just changed. */
const ASKEW = 0.05;

/**
 * Where a post stands in a picture of the view it stands in, as far as it is in view; nothing when none of it is, or when the picture is of
 * another view.
 * @param picture of the whole view, larger than it on screens with small pixels
 */
export function cropOf(place: PostPlace, picture: Size): Crop | undefined {
  const across = picture.width / place.viewWidth;
  const down = picture.height / place.viewHeight;
  if (Math.abs(across / down - 1) > ASKEW) return undefined;
  const left = Math.max(0, place.left);
  const top = Math.max(0, place.top);
  const right = Math.min(place.viewWidth, place.left + place.width);
  const bottom = Math.min(place.viewHeight, place.top + place.height);
  if (right - left < 1 || bottom - top < 1) return undefined;
  const width = Math.round((right - left) * across);
  const height = Math.round((bottom - top) * down);
  const scale = Math.min(1, WIDEST / width);
  return {
    ...{ x: Math.round(left * across), y: Math.round(top * down), width, height },
    drawn: { width: Math.round(width * scale), height: Math.round(height * scale) },
  };
}

/** Breaks a line where it would be wider than the strip; a long address has no spaces to break at. */
export function breakLine(line: string, fits: (part: string) => boolean): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (part !== '' && !fits(part + character)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
