const UNTIDY = /\s\s|[^\S ]/;

/** The words with one space between. */
export function tidy(text: string): string {
  return (UNTIDY.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
