/** Mark-up, as opposed to text that may hold any character. */
export interface Markup {
  readonly markup: string;
}

type Part = string | Markup | readonly (string | Markup)[];

/** A template whose texts are escaped and whose lists are joined: html`<p>${text}</p>`. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const markup = pieces.reduce((before, piece, at) => `${before}${toMarkup(parts[at - 1] ?? '')}${piece}`);
  return { markup };
}

function toMarkup(part: Part): string {
  if (typeof part === 'string') return escapeText(part);
  return 'markup' in part ? part.markup : part.map(toMarkup).join('');
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
