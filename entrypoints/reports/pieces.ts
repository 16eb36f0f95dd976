import { plainLine } from '../../lib/card';
import type { Evidence } from '../../lib/detect';

/** A run of an ad's words as it is shown. */
export interface Piece {
  readonly text: string;
  /** Whether it showed a sign. */
  readonly marked: boolean;
}

/**
 * The first `length` UTF-16 units of an ad's text, cut where evidence begins and ends. Evidence whose words do not stand at its
 * place is passed over; words that two places share are marked once.
 */
export function piecesOf(text: string, evidence: readonly Evidence[], length: number): readonly Piece[] {
  const shown = firstOf(text, length);
  const pieces: Piece[] = [];
  let at = 0;
  const upTo = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: plainText(shown.slice(at, end)), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of placesIn(text, evidence)) {
    upTo(Math.min(start, shown.length), false);
    upTo(Math.min(end, shown.length), true);
  }
  upTo(shown.length, false);
  return pieces.filter((piece) => piece.text !== '');
}

/** Whether something of the text's beginning is not shown as it is: characters that nobody sees, or that turn others around. */
export function hidesSomething(text: string, length: number): boolean {
  const shown = firstOf(text, length);
  return plainText(shown) !== withPlainSpaces(shown);
}

/** Never half a character at the end. */
function firstOf(text: string, length: number): string {
  const splits = /[\ud800-\udbff]/.test(text.charAt(length - 1));
  return text.slice(0, splits ? length - 1 : length);
}

function placesIn(text: string, evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence
    .filter((place) => place.text !== '' && text.slice(place.start, place.end) === place.text)
    .sort((a, b) => a.start - b.start);
}

/** Lines as they are, each made fit to be shown. */
function plainText(text: string): string {
  return withPlainSpaces(text).split('\n').map(plainLine).join('\n');
}

function withPlainSpaces(text: string): string {
  return text.replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n').replace(/[\t\v\f]/g, ' ');
}
