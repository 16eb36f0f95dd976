/**
 * The pattern of a licence number's form: `#{2-4}` digits, `@{1-4}` letters, `(a|b)` either, `[x]` perhaps, `…` up to twelve other
 * characters; a space is perhaps one, a hyphen any dash. A closed grammar without repetition of repetitions, so that no form can
 * hang a page.
 * @throws SyntaxError when a bracket is missing
 */
export function licencePattern(form: string): RegExp {
  const source = form.replace(TOKEN, (token, kind, least, most) => {
    if (kind) return `${kind === '#' ? '\\d' : '\\p{L}'}{${least},${most ?? least}}`;
    return SIGNS[token] ?? `\\${token}`;
  });
  // Thai, Khmer and others set no space before a number, so that only Latin letters make it part of something longer.
  return new RegExp(`(?<![a-zÀ-ɏ\\d/])${source}(?![a-zÀ-ɏ\\d])`, 'giu');
}

const TOKEN = /([#@])\{(\d{1,2})(?:-(\d{1,2}))?\}|[\\^$.*+?()[\]{}|/ …-]/g;
const SIGNS: Readonly<Record<string, string>> = {
  '(': '(?:',
  ')': ')',
  '|': '|',
  '[': '(?:',
  ']': ')?',
  ' ': '\\s?',
  '-': '\\s?[-‐-―－ー]\\s?',
  '…': '[^\\d\\n]{0,12}',
};

/** Whether a form can be read, is never met by nothing at all, and can be tried on a text in a moment: what is left open in it is little. */
export function isLicenceForm(form: string): boolean {
  const count = (sign: RegExp): number => form.match(sign)?.length ?? 0;
  if (form.length > 100 || count(/…/g) > 2 || count(/[[(]/g) > 8 || count(/[#@]\{/g) > 8) return false;
  try {
    return !licencePattern(form).test('');
  } catch {
    return false;
  }
}
