import { PhraseError } from './phrase-error';
import { share } from './shared';

/** What may stand at one place of a phrase: one text, or one of several; '' where the place may be empty. */
export interface PhrasePart {
  readonly texts: readonly string[];
}

/** Words of a language that mean the same, by name: a phrase writes `<need>` for any of them. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

/**
 * Reads the brackets of a phrase. The parts' texts, one of each written after one another, are the ways of writing the phrase;
 * `…`, `*` and `#` still stand in them.
 * @throws PhraseError
 */
export function parsePhrase(phrase: string, lists: WordLists = {}): readonly PhrasePart[] {
  const parser = new Parser(phrase, lists);
  const parts = parser.sequence(0);
  parser.end();
  return parts;
}

/** Alternatives inside alternatives are written out; so many are enough. */
const MAX_NESTED = 64;

const SIGNS = '()[]<|';

const distinctLists = new WeakMap<readonly string[], readonly string[]>();

/** The same array each time: many phrases name a list, and what is made of it is made once. */
function distinct(list: readonly string[]): readonly string[] {
  const known = distinctLists.get(list);
  if (known) return known;
  const made = share([...new Set(list)]);
  distinctLists.set(list, made);
  return made;
}

class Parser {
  private at = 0;
  constructor(
    private readonly phrase: string,
    private readonly lists: WordLists,
  ) {}

  sequence(depth: number): readonly PhrasePart[] {
    if (depth > 2) this.fail('brackets stand more than two deep; write two phrases');
    const parts: PhrasePart[] = [];
    for (;;) {
      const text = this.text();
      if (text) parts.push({ texts: [text] });
      const sign = this.phrase[this.at];
      if (sign !== '(' && sign !== '[' && sign !== '<') return parts;
      this.at++;
      if (sign === '<') {
        parts.push({ texts: this.list() });
        continue;
      }
      const texts = this.choice(depth, sign === '(' ? ')' : ']');
      parts.push({ texts: [...new Set(sign === '[' ? ['', ...texts] : texts)] });
    }
  }

  /** What stands up to the next sign. */
  private text(): string {
    const start = this.at;
    while (this.at < this.phrase.length && !SIGNS.includes(this.phrase[this.at]!)) this.at++;
    return this.phrase.slice(start, this.at);
  }

  end(): void {
    if (this.at < this.phrase.length) this.fail(`“${this.phrase[this.at]}” closes nothing`);
  }

  private list(): readonly string[] {
    const end = this.phrase.indexOf('>', this.at);
    if (end < 0) this.fail('a “>” is missing');
    const name = this.phrase.slice(this.at, end);
    this.at = end + 1;
    const list = this.lists[name];
    if (!list?.length) this.fail(`“<${name}>” is no list under “words:”; check the spelling, or make it`);
    return distinct(list);
  }

  private choice(depth: number, close: string): readonly string[] {
    const options = [...this.written(depth + 1)];
    while (this.phrase[this.at] === '|') {
      this.at++;
      options.push(...this.written(depth + 1));
    }
    if (this.phrase[this.at] !== close) this.fail(`a “${close}” is missing`);
    this.at++;
    return options;
  }

  /** The ways of writing what stands up to the next `|` or closing bracket. */
  private written(depth: number): readonly string[] {
    const [first, ...others] = this.sequence(depth);
    if (!first)
      this.fail('nothing stands between two signs of a bracket; what may be left out is written [a|b]');
    let texts = first.texts;
    if (texts.length > MAX_NESTED) this.failNested();
    for (const part of others) {
      texts = texts.flatMap((head) => part.texts.map((tail) => head + tail));
      // At each step: a signed pack's phrases are read too, and forty steps of two make a million million.
      if (texts.length > MAX_NESTED) this.failNested();
    }
    return texts;
  }

  private failNested(): never {
    this.fail(`brackets inside brackets make more than ${MAX_NESTED} ways; write several phrases`);
  }

  private fail(what: string): never {
    throw new PhraseError(this.phrase, what);
  }
}
