import { LANGUAGES_WITH_TEXTS, type LanguageTag } from './languages';

export interface LanguageWishes {
  /** What the person chose in our own pages. */
  readonly chosen?: string | undefined;
  /** What the organisation's policy names. */
  readonly policy?: string | undefined;
  /** `lang` of the page. */
  readonly pageLang?: string | undefined;
  /** The language the ad seems to be written in. */
  readonly adLanguage?: string | undefined;
  /** `navigator.languages`, best first. */
  readonly browserLanguages?: readonly string[] | undefined;
}

/**
 * The language to speak in: the first wish that has texts, else English. The browser comes last because
 * library computers run in English, and Chrome has no Khmer, Lao or Burmese interface.
 */
export function chooseLanguage(
  wishes: LanguageWishes,
  among: readonly LanguageTag[] = LANGUAGES_WITH_TEXTS,
): LanguageTag {
  const inOrder = [
    wishes.chosen,
    wishes.policy,
    wishes.pageLang,
    wishes.adLanguage,
    ...(wishes.browserLanguages ?? []),
  ];
  for (const wish of inOrder) {
    const match = wish ? matchLanguage(wish, among) : undefined;
    if (match) return match;
  }
  return 'en';
}

/**
 * The tag among `among` that says the same as `wish`, which may come from a page or a browser in any form:
 * `zh-TW` and `zh-HK` are `zh-Hant`, `tl` is `fil`, `in` is `id`, `pt` is `pt-BR`, `en_GB` is `en`.
 * Undefined when none does, or when `wish` is no language tag at all.
 */
export function matchLanguage(wish: string, among: readonly LanguageTag[]): LanguageTag | undefined {
  const wanted = languageAndScript(wish);
  if (wanted === undefined) return undefined;
  return among.find((tag) => languageAndScript(tag) === wanted);
}

/** Regions decide only the script: Taiwan's Chinese is written like Hong Kong's. */
function languageAndScript(tag: string): string | undefined {
  try {
    // Intl knows the old codes (tl, in, iw) and each region's usual script.
    const locale = new Intl.Locale(tag.trim().replaceAll('_', '-'));
    // Without this, “no language” would be maximized to English.
    if (/^und\b/.test(locale.baseName)) return undefined;
    const { language, script } = locale.maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return undefined;
  }
}
