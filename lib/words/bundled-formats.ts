import { browserFormats, type Formats, span, zoneOf } from './formats';
import { fillHoles, type Text, type Texts } from './texts';

/**
 * As the extension brings it along, for languages that Chrome and Edge have no forms of: there Khmer, Lao, Burmese and Nepali would
 * count days and name countries in English. The texts under `cldr.` are made when the extension is built (`scripts/cldr-texts.ts`).
 */
export function bundledFormats(texts: Texts, plural: Intl.PluralRules): Formats {
  const text = (key: string): string => {
    const found = texts[`cldr.${key}`];
    return typeof found === 'string' ? found : '';
  };
  const ownDigits = (written: string) =>
    written.replace(/\d/g, (digit) => text('digits').charAt(Number(digit)));
  const english = browserFormats('en', 'medium');
  const number = (n: number) => ownDigits(english.number(n));
  const date = (when: Date | string): string => {
    const numbers = new Intl.DateTimeFormat('en', {
      ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
      ...zoneOf(when),
    }).formatToParts(new Date(when));
    const part = (type: string) => numbers.find((one) => one.type === type)?.value ?? '';
    const month = text(`month.${part('month')}`);
    return fillHoles(text('date'), { d: ownDigits(part('day')), m: month, y: ownDigits(part('year')) });
  };
  return {
    number,
    date,
    moment: (when) => {
      const time = new Intl.DateTimeFormat('en-GB', {
        ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' },
      });
      return `${date(when)} ${ownDigits(time.format(new Date(when)))}`;
    },
    list: (items) =>
      items
        .slice(0, -1)
        .join(text('list.comma'))
        .concat(items.length > 1 ? text('list.and') : '', items.at(-1) ?? ''),
    seconds: (n) => fillHoles(formOf(texts['cldr.seconds'], plural.select(n)), { n: number(n) }),
    ago: (when, now) => {
      const [unit, n] = span(when, now);
      if (n === 0) return text('now');
      const forms = texts[`cldr.${n < 0 ? 'past' : 'future'}.${unit}`];
      const size = Math.abs(n);
      return fillHoles(formOf(forms, plural.select(size)), { n: number(size) });
    },
    country: (code) => text(`country.${code}`) || code,
  };
}

/** Whether the extension brings a language's forms, and the browser has none. */
export function needsBundled(tag: string, texts: Texts): boolean {
  return 'cldr.date' in texts && Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0;
}

function formOf(text: Text | undefined, category: string): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text[category] ?? text.other;
}
