import { convert } from './convert';
import { ALPHABET, MODEL, STATES, STEP } from './model';

/**
 * Log-odds from which a text is taken for one of the two. Short words look alike in both, and those with stacked letters (သတ္တိ) like
 * Zawgyi: of 8,000 words and phrases of job ads the worst had 7. A line of a post has a hundred and more.
 */
const SURE = 12;

/**
 * Tells Zawgyi from Unicode, paragraph by paragraph: many posts say the same in both. What a short paragraph leaves open the whole
 * text decides. Source: the model of myanmar-tools.
 */
export class EncodingGuess {
  private text = '';
  /** What is known of the paragraph up to here. */
  private end = 0;
  private isZawgyi = false;
  private ofText: boolean | undefined;

  reset(text: string): void {
    this.text = text;
    this.end = 0;
    this.ofText = undefined;
  }

  /** @param at where a Burmese character stands; must not go back */
  isZawgyiAt(at: number): boolean {
    if (at >= this.end) this.isZawgyi = this.guess(at);
    return this.isZawgyi;
  }

  private guess(at: number): boolean {
    const line = this.text.indexOf('\n', at);
    this.end = line < 0 ? this.text.length : line;
    const odds = unicodeOdds(this.text, at, this.end);
    if (odds >= SURE) return false;
    return (odds <= -SURE && makesSense(this.text.slice(at, this.end))) || this.isWholeZawgyi();
  }

  private isWholeZawgyi(): boolean {
    const { text } = this;
    this.ofText ??= unicodeOdds(text, 0, text.length) <= -SURE && makesSense(text);
    return this.ofText;
  }
}

/** Whether a text is good Burmese once it is converted: rubbish of both encodings is left alone. */
function makesSense(text: string): boolean {
  const converted = text.replace(/[\u1000-\u1049\u104c-\u109f]+/g, convert);
  return unicodeOdds(converted, 0, converted.length) >= SURE;
}

let levels: Int8Array | undefined;

/** Natural logarithm of the odds that a piece of a text is Unicode and not Zawgyi, as far as its Burmese characters say. */
export function unicodeOdds(text: string, from: number, to: number): number {
  levels ??= readLevels();
  let sum = 0;
  let before = 0;
  for (let at = from; at < to; at++) {
    const state = stateOf(text.charCodeAt(at));
    sum += levels[before * STATES + state]!;
    before = state;
  }
  return (sum + levels[before * STATES]!) * STEP;
}

function stateOf(code: number): number {
  if (code < 0x1000 || code > 0x109f) return 0;
  if (code < 0x1040) return code - 0x1000 + 1;
  return code < 0x104a ? 0 : code - 0x104a + 65;
}

function readLevels(): Int8Array {
  const middle = (ALPHABET.length - 1) / 2;
  const table = Int8Array.from(MODEL.join(''), (sign) => ALPHABET.indexOf(sign) - middle);
  table[0] = 0; // other characters say nothing among themselves
  return table;
}
