import { COUNTRY_CODES, type LanguageTag, SPANS, type Text, type Texts } from '../lib/words';

/** Languages of ours in which Chrome and Edge write no day, span of time or country: they know only those of their own menus. */
const LACKING: ReadonlySet<string> = new Set<LanguageTag>(['km', 'my', 'lo', 'ne']);

/**
 * A language's own forms under `cldr.`, from the Unicode tables that Node carries, as `lib/words` reads them; nothing for languages that
 * browsers know. Numbers in them are holes; `digits` are those that the language writes, as our texts in it and other browsers do.
 * @throws when this Node was built without the tables.
 */
export function cldrTexts(tag: string): Texts {
  if (!LACKING.has(tag)) return {};
  if (Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0)
    throw new Error(`This Node has no forms for ${tag}: it needs one with the full tables (full-icu).`);
  const locale = `${tag}-u-nu-latn`;
  const texts: Record<string, Text> = {
    digits: digitsOf(tag),
    date: dateParts(locale, 0).map(withHole).join(''),
    now: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second'),
    seconds: forms(tag, (n) =>
      new Intl.NumberFormat(locale, {
        ...{ style: 'unit', unit: 'second', unitDisplay: 'long' },
      }).formatToParts(n),
    ),
    ...listTexts(locale),
  };
  for (let month = 0; month < 12; month += 1)
    texts[`month.${month + 1}`] = dateParts(locale, month).find(({ type }) => type === 'month')?.value ?? '';
  const spans = new Intl.RelativeTimeFormat(locale);
  for (const unit of SPANS) {
    texts[`past.${unit}`] = forms(tag, (n) => spans.formatToParts(-n, unit));
    texts[`future.${unit}`] = forms(tag, (n) => spans.formatToParts(n, unit));
  }
  const countries = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  for (const code of COUNTRY_CODES) texts[`country.${code}`] = countries.of(code) ?? code;
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`cldr.${key}`, text]));
}

/** Its ten digits, from nought. */
const digitsOf = (tag: string): string =>
  Array.from({ length: 10 }, (_, digit) => new Intl.NumberFormat(tag).format(digit)).join('');

type Part = Pick<Intl.DateTimeFormatPart, 'value'> & { readonly type: string };

function dateParts(locale: string, month: number): readonly Part[] {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatToParts(Date.UTC(2026, month, 15));
}

const HOLES: Readonly<Record<string, string>> = { day: '{d}', month: '{m}', year: '{y}', integer: '{n}' };
const withHole = ({ type, value }: Part): string => HOLES[type] ?? value;

/** One form for each way in which the language counts. */
function forms(tag: string, parts: (n: number) => readonly Part[]): Text {
  const plural = new Intl.PluralRules(tag);
  const byForm = new Map<string, string>();
  for (let n = 11; n > 0; n -= 1) byForm.set(plural.select(n), parts(n).map(withHole).join(''));
  return { other: byForm.get('other') ?? '', ...Object.fromEntries(byForm) };
}

function listTexts(locale: string): Readonly<Record<string, string>> {
  const between = new Intl.ListFormat(locale)
    .formatToParts(['1', '2', '3'])
    .flatMap(({ type, value }) => (type === 'literal' ? [value] : []));
  return { 'list.comma': between[0] ?? '', 'list.and': between[1] ?? '' };
}
