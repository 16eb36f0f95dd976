/** A phrase of the rules, opened up: every way of writing it, in pieces. */
export interface Form {
  readonly pieces: readonly Piece[];
  /** A number must stand right before the first piece, or right after the last. */
  readonly numberBefore: boolean;
  readonly numberAfter: boolean;
}

export interface Piece {
  readonly text: string;
  /** The word the piece ends in may go on. */
  readonly isOpen: boolean;
  /** What stands between this piece and the next. */
  readonly join?: 'gap' | 'next-word' | 'number';
}

export const MAX_FORMS = 64;

export class PhraseError extends Error {}

/**
 * Opens a phrase: `(a|b)` either, `[x]` perhaps, `…` up to three words, `*` any ending, `#` a number.
 * @throws PhraseError with a sentence that says what to write instead.
 */
export function openPhrase(phrase: string): readonly Form[] {
  const alternatives = new Parser(phrase).parse();
  const unique = [...new Set(alternatives.map((text) => text.replace(/\s+/g, ' ').trim()))];
  return unique.map((text) => formOf(text, phrase));
}

class Parser {
  private at = 0;
  constructor(private readonly phrase: string) {}

  parse(): readonly string[] {
    const all = this.sequence(0);
    if (this.at < this.phrase.length) this.fail(`“${this.phrase[this.at]}” closes nothing`);
    return all;
  }

  private sequence(depth: number): readonly string[] {
    if (depth > 2) this.fail('brackets stand more than two deep; write two phrases');
    let forms: readonly string[] = [''];
    while (this.at < this.phrase.length) {
      const sign = this.phrase[this.at] ?? '';
      if (sign === ')' || sign === ']' || sign === '|') break;
      this.at++;
      if (sign === '(') forms = this.combine(forms, this.choice(depth, ')'));
      else if (sign === '[') forms = this.combine(forms, ['', ...this.choice(depth, ']')]);
      else forms = forms.map((form) => form + sign);
    }
    return forms;
  }

  private choice(depth: number, close: string): readonly string[] {
    const options = [...this.sequence(depth + 1)];
    while (this.phrase[this.at] === '|') {
      this.at++;
      options.push(...this.sequence(depth + 1));
    }
    if (this.phrase[this.at] !== close) this.fail(`a “${close}” is missing`);
    this.at++;
    return options;
  }

  private combine(heads: readonly string[], tails: readonly string[]): readonly string[] {
    const forms = heads.flatMap((head) => tails.map((tail) => head + tail));
    if (forms.length > MAX_FORMS)
      this.fail(`it can be read in more than ${MAX_FORMS} ways; write several shorter phrases`);
    return forms;
  }

  private fail(what: string): never {
    throw new PhraseError(`The phrase “${this.phrase}” can't be read: ${what}.`);
  }
}

function formOf(text: string, phrase: string): Form {
  const pieces: Piece[] = [];
  let numberBefore = false;
  let numberAfter = false;
  // “* ” ends a piece whose last word may go on; the next piece begins with the next word.
  for (const part of text.split(/(…|\.\.\.|#|\*(?=\s|$|…|#))/)) {
    const last = pieces.at(-1);
    if (part === '…' || part === '...') join(last, 'gap', pieces);
    else if (part === '#') {
      if (last) join(last, 'number', pieces);
      else numberBefore = true;
      numberAfter = true;
    } else if (part === '*') {
      if (last && !last.join) pieces[pieces.length - 1] = { ...last, isOpen: true, join: 'next-word' };
    } else if (part.trim()) {
      pieces.push({ text: part.trim(), isOpen: false });
      numberAfter = false;
    }
  }
  const last = pieces.at(-1);
  if (!last) throw new PhraseError(`The phrase “${phrase}” has a form without any word; write at least one.`);
  if (/[*]/.test(pieces.map((piece) => piece.text).join('')))
    throw new PhraseError(`In “${phrase}” a * stands inside a word; it can only stand at a word's end.`);
  pieces[pieces.length - 1] = { text: last.text, isOpen: last.isOpen };
  return { pieces, numberBefore, numberAfter };
}

function join(last: Piece | undefined, kind: 'gap' | 'number', pieces: Piece[]): void {
  if (last) pieces[pieces.length - 1] = { ...last, join: kind };
}
