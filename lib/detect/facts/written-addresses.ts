export interface Found {
  /** UTF-16 offset in the text. */
  readonly index: number;
  readonly match: RegExpExecArray;
}

/** What stands behind the sign of an address: behind an @ a letter or digit, behind the last point of a host two letters at least. */
const BEHIND = { '@': /[a-z\d]/iy, '.': /[a-z]{2}/iy } as const;

/**
 * Matches of a pattern that holds a sign of an address, and no space. Searched only in the stretches between spaces
 * that have such a sign: over a whole text these patterns would cost more than all the rest of judging, and most posts name no address.
 * @param pattern with the flag `g`
 */
export function matchesAround(sign: keyof typeof BEHIND, pattern: RegExp, text: string): readonly Found[] {
  let at = text.indexOf(sign);
  if (at < 0) return NONE;
  const found: Found[] = [];
  const behind = BEHIND[sign];
  let end = 0;
  for (; at >= 0; at = text.indexOf(sign, at + 1)) {
    behind.lastIndex = at + 1;
    if (at < end || !behind.test(text)) continue;
    let start = at;
    while (start > end && text.charCodeAt(start - 1) > SPACE) start--;
    end = at;
    while (end < text.length && text.charCodeAt(end) > SPACE) end++;
    for (const { index, match } of matchesIn(pattern, text.slice(start, end)))
      found.push({ index: start + index, match });
  }
  return found;
}

/** @param pattern with the flag `g` */
export function matchesIn(pattern: RegExp, text: string): readonly Found[] {
  const found: Found[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    else found.push({ index: match.index, match });
  }
  return found;
}

const NONE: readonly Found[] = [];
const SPACE = 32;
