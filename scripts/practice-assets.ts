import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type PracticeAd, practicePath, practiceSchema } from '../entrypoints/learn/practice-ads';
import type { LanguageTag } from '../lib/words';
import type { TextAsset } from './locales-assets';

/** `practice/<tag>.json` for the page “Learn the signs”. Throws a sentence that names the file when one can't be read. */
export function practiceAssets(folder?: string): readonly TextAsset[] {
  return [...readPractice(folder)].map(([tag, ads]) => ({
    // A folder's name is any text; a test compares them with the languages.
    relativeDest: practicePath(tag as LanguageTag).slice(1),
    contents: JSON.stringify(ads),
  }));
}

/** The ads to practise with of each language, by tag. */
export function readPractice(folder = 'rules/languages'): ReadonlyMap<string, readonly PracticeAd[]> {
  return new Map(readdirSync(folder).map((tag) => [tag, readAds(join(folder, tag, 'practice.yaml'))]));
}

function readAds(path: string): readonly PracticeAd[] {
  try {
    return practiceSchema.parse(parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
