/** The languages the product is meant for, by tag, each with the name its speakers give it. */
const OWN_NAMES = {
  en: 'English',
  vi: 'Tiếng Việt',
  th: 'ไทย',
  km: 'ខ្មែរ',
  my: 'မြန်မာ',
  lo: 'ລາວ',
  id: 'Bahasa Indonesia',
  ms: 'Bahasa Melayu',
  fil: 'Filipino',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  hi: 'हिन्दी',
  bn: 'বাংলা',
  ne: 'नेपाली',
  ta: 'தமிழ்',
  ur: 'اردو',
  sw: 'Kiswahili',
  am: 'አማርኛ',
  'pt-BR': 'Português (Brasil)',
  es: 'Español',
  ru: 'Русский',
  ar: 'العربية',
  fr: 'Français',
  ko: '한국어',
  ja: '日本語',
} as const;

export type LanguageTag = keyof typeof OWN_NAMES;
export type Direction = 'ltr' | 'rtl';

/** All tags of the product. */
// Object.keys forgets the literal type; the object above is the whole truth about it.
export const LANGUAGE_TAGS = Object.keys(OWN_NAMES) as LanguageTag[];

/** Tags that have a folder in `locales/`; a test compares this list with the folder. */
export const LANGUAGES_WITH_TEXTS: readonly LanguageTag[] = [
  'en',
  'vi',
  'th',
  'km',
  'my',
  'lo',
  'id',
  'ms',
  'fil',
  'zh-Hans',
  'zh-Hant',
  'hi',
  'bn',
  'ne',
  'ta',
  'ur',
  'sw',
  'am',
  'pt-BR',
  'es',
  'ru',
  'ar',
  'fr',
  'ko',
  'ja',
];

export interface Language {
  readonly tag: LanguageTag;
  /** In the language itself, so that a person finds it in a list they cannot read otherwise. */
  readonly ownName: string;
  readonly direction: Direction;
  readonly hasTexts: boolean;
}

/**
 * Every language of the product by its own name, in the order of a list: Latin letters first, then each script beside itself, so
 * that a person finds theirs without reading the others.
 */
export function languageList(): readonly Language[] {
  const collator = new Intl.Collator('en');
  return LANGUAGE_TAGS.map((tag) => ({
    tag,
    ownName: OWN_NAMES[tag],
    direction: directionOf(tag),
    hasTexts: LANGUAGES_WITH_TEXTS.includes(tag),
  })).sort((a, b) => collator.compare(a.ownName, b.ownName));
}

export function directionOf(tag: LanguageTag): Direction {
  return tag === 'ar' || tag === 'ur' ? 'rtl' : 'ltr';
}
