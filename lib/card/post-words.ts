/** Longest run of a post's words on a card, in characters as a reader counts them. */
const LONGEST = 60;
/** Where reading stops, in UTF-16 units, so that a megabyte costs no more than a line. */
const READ = 400;

/**
 * Words of a post, made fit to be shown as text on one line or two: as `plainLine` does, with single spaces, cut with “…” after
 * `longest` characters.
 */
export function postWords(text: string, longest = LONGEST): string {
  // A byte order mark is a space to a regular expression, and nothing to a reader.
  const visible = plainLine(text.slice(0, READ).replace(/[^\S\ufeff]+/g, ' '));
  // What was taken away may have stood between two spaces.
  const clean = visible.replace(/ {2,}/g, ' ').trim();
  const characters = [...new Intl.Segmenter().segment(clean)];
  const end = characters[longest]?.index;
  if (end !== undefined) return `${clean.slice(0, end).trimEnd()}…`;
  return text.length > READ ? `${clean}…` : clean;
}

/**
 * A line of a stranger's words, made fit to be shown: no control, bidi or invisible characters, no lone surrogates, no towers of
 * combining marks. ZWJ and ZWNJ stay: emoji and the scripts of India, Persia and Cambodia need them.
 */
export function plainLine(line: string): string {
  return (
    line
      .replace(INVISIBLE, '')
      .replace(/[\ud800-\udfff]/gu, '\ufffd')
      .replace(/(\p{M})\1{2,}/gu, '$1')
      .replace(/([\u0300-\u036f]{2})[\u0300-\u036f]+/g, '$1')
      // Burmese stacks up to seven marks on a letter; more is no writing.
      .replace(/(\p{M}{8})\p{M}+/gu, '$1')
  );
}

/** Controls, soft hyphen, zero-width space, bidi marks, embeddings and isolates, annotations, tags. */
const INVISIBLE =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
