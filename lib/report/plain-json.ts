/** JSON in which characters that turn text around are escaped, so that an editor, and a window of ours, shows what is there. */
export function plainJson(value: object, indent: number): string {
  return JSON.stringify(value, undefined, indent).replace(TURNING, escaped);
}

/** Bidi marks, embeddings, overrides and isolates, and the two line ends that are no line ends in JSON. */
const TURNING = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
