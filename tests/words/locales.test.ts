import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { holesOf, LANGUAGE_TAGS, LANGUAGES_WITH_TEXTS, type Text } from '../../lib/words';
import { localeAssets, readLocales } from '../../scripts/locales-assets';

const locales = readLocales('locales');
const english = locales.get('en')!;

const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));

/** Buttons and titles share one narrow line on a phone; other texts may take a few. */
const longest = (key: string): number =>
  /\.(actions|show|pause|resume|allow)(?![\w-])/.test(key) ? 30 : 170;

/** Names with digits in them. */
const NOT_A_NUMBER = /SHA-256/g;

/** Words in which a language would speak to its reader otherwise than its other texts do; seen in translations of single pages. */
const ELSE_SPOKEN_TO: Readonly<Record<string, RegExp>> = {
  id: /\banda\b/iu,
  ms: /\b(awak|kamu)\b/iu,
  'zh-Hans': /您/,
  'zh-Hant': /你(?!們)/, // the family is spoken to by somebody else
  es: /(?<!\p{L})(tú|tu|tus|te|ti|eres|estás|puedes|tienes)(?!\p{L})/iu,
  fr: /(?<![\p{L}-])(tu|ton|tes|toi|te)(?!\p{L})/iu,
  ru: /(?<!\p{L})(ты|тебе|тебя|тобой|твой|твоя|твоё|твои|твоего|твоей)(?!\p{L})/iu,
  ar: /(?<!\p{L})(أنت|لك|عنك|منك|معك|بك|لديك|يمكنك|اضغط|انسخ|اطبع|افتح|اكتب|اسأل|ابحث|اختر|حاول)(?!\p{L})/u,
  my: /သည်(?!\p{L})/u, // the written style
  hi: /(?<!\p{L})(तुम|तुम्हें|तुम्हारा|तुम्हारी|तुम्हारे)(?!\p{L})/u,
  ur: /(?<!\p{L})(تم|تمہیں|تمہارا|تمہاری|تمہارے)(?!\p{L})/u,
  bn: /(?<!\p{L})(তুমি|তোমার|তোমাকে)(?!\p{L})/u,
  ne: /(?<!\p{L})(तिमी|तिम्रो|तिमीलाई)(?!\p{L})/u,
  am: /አንተ|አንቺ/,
  ko: /당신/,
};

describe('the folder of texts', () => {
  it('holds a folder for exactly the languages said to have texts', () => {
    expect([...locales.keys()].sort()).toEqual([...LANGUAGES_WITH_TEXTS].sort());
    expect(LANGUAGE_TAGS).toEqual(expect.arrayContaining([...locales.keys()]));
  });
});

describe.each([...locales])('the texts in %s', (tag, texts) => {
  it('have the same keys as English', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
  });

  it('are neither empty nor too long for their place', () => {
    const wrong = Object.entries(texts).flatMap(([key, text]) =>
      formsOf(text)
        .filter((form) => form.trim() === '' || form !== form.trim() || form.length > longest(key))
        .map((form) => `${key}: ${form}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have the holes that English has', () => {
    const holes = (text: Text | undefined) => [...new Set(formsOf(text ?? '').flatMap(holesOf))].sort();
    const different = Object.keys(english).filter(
      (key) => holes(texts[key]).join() !== holes(english[key]).join(),
    );
    expect(different).toEqual([]);
    expect(JSON.stringify(texts).match(/\{[^a-z"}]*\}|\{\{|\}\}"(?![,}])/g) ?? []).toEqual([]);
  });

  it('have no digits but those that the language’s numbers are written in', () => {
    const own = new Intl.NumberFormat(tag, { useGrouping: false }).format(1_234_567_890);
    const strange = Object.entries(texts).flatMap(([key, text]) =>
      formsOf(text)
        .map((form) => form.replaceAll(NOT_A_NUMBER, ''))
        .filter((form) => (form.match(/\p{Nd}/gu) ?? []).some((digit) => !own.includes(digit)))
        .map((form) => `${key}: ${form}`),
    );
    expect(strange).toEqual([]);
  });

  it('speak to the reader as docs/words.md says', () => {
    const strange = Object.entries(texts).flatMap(([key, text]) =>
      formsOf(text)
        .filter((form) => ELSE_SPOKEN_TO[tag]?.test(form))
        .map((form) => `${key}: ${form}`),
    );
    expect(strange).toEqual([]);
  });

  it('of the signs speak to the reader alike', () => {
    const signs: Readonly<Record<string, Readonly<Record<string, string>>>> = parse(
      readFileSync(`rules/languages/${tag}/texts.yaml`, 'utf8'),
    );
    const said = Object.values(signs).flatMap((sign) => Object.values(sign));
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter((each) => ELSE_SPOKEN_TO[tag]?.test(each))).toEqual([]);
  });

  it('name pressing “Report” otherwise than the book of what was reported', () => {
    expect(texts['popup.book']).not.toBe(texts['card.actions.report']);
  });

  it.each([
    ['popup.show-ad', 'popup.show'],
    ['popup.report-ad', 'card.actions.report'],
    ['book.open-ad', 'book.open'],
    ['book.delete-ad', 'book.delete'],
  ])('say in %s what stands on the button, for who speaks to the computer', (heard, seen) => {
    expect(String(texts[heard]).toLowerCase()).toContain(String(texts[seen]).toLowerCase());
  });

  it('have every plural form that the language needs', () => {
    const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const lacking = Object.entries(texts).flatMap(([key, text]) =>
      // A text whose forms are exact numbers needs no category but “other”.
      typeof text === 'string' || '=2' in text
        ? []
        : needed.filter((form) => !(form in text)).map((form) => `${key}: ${form}`),
    );
    expect(lacking).toEqual([]);
  });
});

it.each(['th', 'lo'])('texts in %s have no full stops, which these languages do not write', (tag) => {
  const stopped = Object.entries(locales.get(tag) ?? {}).filter(([key, text]) =>
    formsOf(text).some((form) => /\p{L}\.( |["”]?$)/u.test(form) && !key.startsWith('language.')),
  );
  expect(stopped).toEqual([]);
});

describe('the keys used in the code', () => {
  const files = ['lib', 'entrypoints']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file));
  const used = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:t|plural)\(\s*(['`])([a-z][^'`]*)\1/g)].map((match) => ({
      file,
      // `card.family.${family}.title` is any of the keys that fit.
      fits: new RegExp(`^${match[2]!.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[^.]+')}$`),
    })),
  );

  it('all exist', () => {
    expect(used.length).toBeGreaterThan(10);
    const unknown = used.filter(({ fits }) => !Object.keys(english).some((key) => fits.test(key)));
    expect(unknown).toEqual([]);
  });
});

describe('the built texts', () => {
  const assets = new Map(
    localeAssets('locales').map(({ relativeDest, contents }) => [relativeDest, JSON.parse(contents)]),
  );

  it('lie where pages and the browser look for them', () => {
    const ours = [...locales.keys()].map((tag) => `locales/${tag}.json`);
    const browsers = [...assets.keys()].filter((path) => path.startsWith('_locales/'));
    expect([...assets.keys()].sort()).toEqual([...browsers, ...ours].sort());
    expect(browsers).toHaveLength(ours.length);
    expect(browsers).toContain('_locales/vi/messages.json');
    expect(assets.get('locales/vi.json')['card.actions.why']).toBe('Vì sao?');
  });

  it('name the extension within the length that stores allow', () => {
    for (const [path, messages] of assets) {
      if (!path.startsWith('_locales/')) continue;
      expect(messages.extensionName.message.length).toBeLessThanOrEqual(45);
      expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
    }
  });
});
