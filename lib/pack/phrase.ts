import { parsePhrase, type WordLists } from './parse-phrase';
import { PhraseError } from './phrase-error';
import { isShared } from './shared';
import { splitPhrase } from './split-phrase';
import { tidy } from './tidy';

/** A way of writing a phrase, in pieces. */
export interface Form {
  readonly pieces: readonly Piece[];
  /** A number must stand right before the first piece, or right after the last. */
  readonly numberBefore: boolean;
  readonly numberAfter: boolean;
}

/** One place of a form: any of its words may stand there. */
export interface Piece {
  readonly words: readonly Wording[];
  /** What stands between this piece and the next; nothing after the last. */
  readonly join?: PieceJoin | undefined;
}

export interface Wording {
  readonly text: string;
  /** The word it ends in may go on. */
  readonly isOpen: boolean;
}

/**
 * `gap`: up to three words. `number`: digits. `next-word`: the next word. `beside`: right behind, as in scripts without spaces.
 */
export type PieceJoin = 'gap' | 'number' | 'next-word' | 'beside';

/** A phrase that can be read in more ways is cut into pieces where its alternatives meet. */
const MAX_WHOLE = 8;
/** Of a phrase that can't be cut. */
const MAX_FORMS = 64;
/** Wordings of one place, and of all places. */
const MAX_PLACE = 100;
const MAX_WORDS = 400;

/** What stands for something else than itself, once brackets are opened. */
const SIGN = /[…#*]|\.\.\./;

/**
 * Opens a phrase: `(a|b)` either, `[x]` perhaps, `<list>` any word of a list, `…` up to three words, `*` any ending, `#` a number.
 * Few alternatives are written out, since a longer piece is met more rarely; many stay beside one another, a piece each.
 * @throws PhraseError with a sentence that says what to write instead.
 */
export function openPhrase(phrase: string, lists: WordLists = {}): readonly Form[] {
  const parts = parsePhrase(phrase, lists);
  const ways = parts.reduce((product, { texts }) => product * texts.length, 1);
  const forms = (ways > MAX_WHOLE && splitPhrase(parts, MAX_WHOLE)) || writtenOut(phrase, ways, parts);
  for (const { pieces } of forms) check(phrase, pieces);
  return forms;
}

function writtenOut(
  phrase: string,
  ways: number,
  parts: readonly { readonly texts: readonly string[] }[],
): readonly Form[] {
  if (ways > MAX_FORMS)
    throw new PhraseError(
      phrase,
      `it can be read in ${ways} ways, which is more than ${MAX_FORMS}; write several shorter phrases`,
    );
  let texts: readonly string[] = [''];
  for (const part of parts) texts = texts.flatMap((head) => part.texts.map((tail) => head + tail));
  const forms = [...new Set(texts.map(tidy))].map((text) =>
    SIGN.test(text) ? splitPhrase([{ texts: [text] }], 1) : text ? plainForm(text) : undefined,
  );
  if (forms.length === 0 || forms.some((form) => form === undefined))
    throw new PhraseError(phrase, 'it has a form without any word; write at least one');
  return forms.flatMap((form) => form ?? []);
}

/** Of a text that is nothing but words. */
function plainForm(text: string): readonly Form[] {
  return [{ pieces: [{ words: [{ text, isOpen: false }] }], numberBefore: false, numberAfter: false }];
}

/** Pieces that were found sound: those of a list come again in many phrases. */
const sound = new WeakSet<readonly Wording[]>();

function check(phrase: string, pieces: readonly Piece[]): void {
  let most = 0;
  let all = 0;
  for (const { words } of pieces) {
    most = Math.max(most, words.length);
    all += words.length;
  }
  if (most > MAX_PLACE || all > MAX_WORDS)
    throw new PhraseError(
      phrase,
      `one of its places has ${most} wordings, all have ${all}; write several phrases with at most ${MAX_PLACE} and ${MAX_WORDS}`,
    );
  for (const { words } of pieces) {
    if (isShared(words) && sound.has(words)) continue;
    for (const { text } of words) checkWording(phrase, text);
    if (isShared(words)) sound.add(words);
  }
}

function checkWording(phrase: string, text: string): void {
  if (text.includes('*'))
    throw new PhraseError(phrase, "a * stands inside a word; it can only stand at a word's end");
  if (isSmallLetter(text.charCodeAt(0))) return; // as most begin
  if (!/[\p{L}\p{N}\p{Emoji}]/u.test(text))
    throw new PhraseError(phrase, `“${text}” has no letter, so nothing can be looked for; leave it out`);
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
