import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { flattenTexts, type LanguageTag, type Texts } from '../lib/words';
import { cldrTexts } from './cldr-texts';

export interface TextAsset {
  /** Path inside the built extension. */
  readonly relativeDest: string;
  readonly contents: string;
}

/** Browsers name these languages differently in `_locales`: they know regions, not scripts. */
const BROWSER_CODES: Partial<Record<LanguageTag, string>> = {
  'zh-Hans': 'zh_CN',
  'zh-Hant': 'zh_TW',
  'pt-BR': 'pt_BR',
};

/**
 * What the folder `locales/` becomes in the built extension: `locales/<tag>.json` for our own pages, and
 * `_locales/<code>/messages.json` with the extension's name and description for the browser.
 * Throws a sentence with the file's name when a file cannot be read as texts.
 */
export function localeAssets(folder: string): readonly TextAsset[] {
  return [...readLocales(folder)].flatMap(([tag, texts]) => [
    { relativeDest: `locales/${tag}.json`, contents: JSON.stringify({ ...texts, ...cldrTexts(tag) }) },
    {
      // A file name is any text; one that is no known tag keeps its name, and a test reports it.
      relativeDest: `_locales/${BROWSER_CODES[tag as LanguageTag] ?? tag}/messages.json`,
      contents: JSON.stringify({
        extensionName: { message: texts['extension.name'] },
        extensionDescription: { message: texts['extension.description'] },
      }),
    },
  ]);
}

/** The texts of every language in a folder, by tag. `<tag>/card.yaml` holds what begins with `card.`. */
export function readLocales(folder: string): ReadonlyMap<string, Texts> {
  return new Map(readdirSync(folder).map((tag) => [tag, readLocale(join(folder, tag))]));
}

/** The texts in the folder of one language. */
export function readLocale(folder: string): Texts {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return Object.assign({}, ...files.map((file) => readTexts(join(folder, file))));
}

function readTexts(path: string): Texts {
  try {
    return flattenTexts({ [basename(path, '.yaml')]: parse(readFileSync(path, 'utf8')) });
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
