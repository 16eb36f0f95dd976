import { bundledFormats, needsBundled } from './bundled-formats';
import { browserFormats, type Formats } from './formats';
import { type Direction, directionOf, type LanguageTag } from './languages';
import { fillHoles, readTexts, type Text, type Texts } from './texts';

/** What holes are filled with; numbers are written in the language's own way. */
export type Values = Readonly<Record<string, string | number>>;

/** The interface texts of one language, and how that language writes numbers, dates, lists and countries. */
export interface Words extends Formats {
  readonly tag: LanguageTag;
  readonly direction: Direction;
  /** The text of a key with its holes filled. English where this language lacks it. */
  t(key: string, values?: Values): string;
  /** Whether there is a text for a key, here or in English. */
  has(key: string): boolean;
  /** A text that comes from elsewhere (a rule pack), in this language, with its holes filled the same way. */
  fill(text: string, values: Values): string;
  /** The form of a text for `n` things; `{n}` in it is the number. An exact form (`=2`) wins over a category. */
  plural(key: string, n: number, values?: Values): string;
  /** Several short statements, each ended as this language ends a sentence. */
  sentences(statements: readonly string[]): string;
}

/** Gets what `locales/<tag>.json` holds; a page fetches it from the extension. */
export type LoadLocale = (tag: LanguageTag) => Promise<unknown>;

/** Where a language's texts lie in the built extension. */
export function localePath(tag: LanguageTag): `/locales/${LanguageTag}.json` {
  return `/locales/${tag}.json`;
}

/**
 * The words of a language, with English behind them. A language that cannot be loaded becomes English as a
 * whole, so that numbers, direction and words agree. Throws only when English cannot be loaded either.
 */
export async function loadWords(tag: LanguageTag, load: LoadLocale): Promise<Words> {
  const english = load('en').then(readTexts);
  if (tag === 'en') return makeWords('en', await english);
  const own = load(tag)
    .then(readTexts)
    .catch((cause: unknown) => {
      console.warn(`The texts for ${tag} could not be read; English stands in.`, cause);
      return undefined;
    });
  const [fallback, texts] = await Promise.all([english, own]);
  return texts ? makeWords(tag, texts, fallback) : makeWords('en', fallback);
}

/** Words made of texts that are already at hand. */
export function makeWords(tag: LanguageTag, texts: Texts, english: Texts = texts): Words {
  // Plain 'en' would mean the United States: month before day, which most readers of English abroad misread.
  const locale = tag === 'en' ? 'en-GB' : tag;
  const direction = directionOf(tag);
  const rules = new Intl.PluralRules(locale);
  const englishRules = new Intl.PluralRules('en');

  const form = (key: string, n?: number): string => {
    const own = texts[key];
    const text = own ?? english[key];
    return text === undefined ? key : formOf(text, n, own === undefined ? englishRules : rules);
  };
  const style = form('language.date') === 'long' ? 'long' : 'medium';
  const formats = needsBundled(tag, texts) ? bundledFormats(texts, rules) : browserFormats(locale, style);
  const fill = (text: string, values: Values): string =>
    fillHoles(
      text,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'number' ? formats.number(value) : isolate(value, direction),
        ]),
      ),
    );
  const t = (key: string, values: Values = {}): string => fill(form(key), values);

  return {
    ...formats,
    tag,
    direction,
    t,
    has: (key) => key in texts || key in english,
    fill,
    plural: (key, n, values = {}) => fill(form(key, n), { n, ...values }),
    sentences: (statements) =>
      statements
        .map((statement) => statement.trim().replace(FULL_STOP, ''))
        .map((statement) => (OTHER_END.test(statement) ? statement : t('language.sentence', { statement })))
        .reduce(
          (first, second) => (first ? fillHoles(form('language.sentence-pair'), { first, second }) : second),
          '',
        ),
  };
}

/** Full stops of the languages' scripts: Latin, Han, Devanagari, Khmer, Urdu, Ethiopic, Burmese. */
const FULL_STOP = /[.\u3002\u0964\u17d4\u06d4\u1362\u104b]+$/;
const OTHER_END = /[?!…？！؟]$/;

function formOf(text: Text, n: number | undefined, rules: Intl.PluralRules): string {
  if (typeof text === 'string') return text;
  if (n === undefined) return text.other;
  return text[`=${n}`] ?? text[rules.select(n)] ?? text.other;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
/** Characters that turn what follows them around, to the end of the line unless something ends them. */
const OVERRIDES = /[\u202a-\u202e]/g;
const ISOLATES = /[\u2066-\u2069]/g;
const END_OF_ISOLATE = '\u2069';
const LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u024f\u0370-\u052f\u0900-\u1fff\u3040-\ud7ff]/;

/**
 * A value in the other direction gets isolates around it, so that it cannot turn the sentence around; characters by which it could do so
 * all the same, such as a name's from elsewhere, are left out.
 */
function isolate(value: string, direction: Direction): string {
  const still = value.replace(OVERRIDES, '');
  const contained = endsItsIsolates(still) ? still : still.replace(ISOLATES, '');
  const foreign = direction === 'ltr' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  return foreign.test(contained) ? `\u2068${contained}${END_OF_ISOLATE}` : contained;
}

/** Whether each isolate in a text ends in it, as those do that other sentences of ours put there. */
function endsItsIsolates(text: string): boolean {
  let open = 0;
  for (const sign of text.match(ISOLATES) ?? []) {
    open += sign === END_OF_ISOLATE ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}
