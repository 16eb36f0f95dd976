import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Texts } from '../lib/words';
import { readLocale } from '../scripts/locales-assets';

const known = new Map<string, Texts>();

/** The real texts of a language, by its tag. Read when they are asked for: all languages at once would cost every test file half a second. */
export const locales = {
  get(tag: string): Texts | undefined {
    const folder = join('locales', tag);
    if (!known.has(tag) && existsSync(join(folder, 'card.yaml'))) known.set(tag, readLocale(folder));
    return known.get(tag);
  },
};
