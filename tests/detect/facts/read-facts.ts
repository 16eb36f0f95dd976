import { readdirSync } from 'node:fs';
import { createFactReader, type Facts } from '../../../lib/detect/facts/facts';
import { createFieldReader } from '../../../lib/detect/fields';
import { createMatcher } from '../../../lib/detect/match';
import { compilePack } from '../../../lib/pack';
import { buildPack } from '../../../scripts/rules-files';
import type { Row } from './read-table';

/** The real rules: the tables say how people write, and the vocabulary must know it. */
export const { pack } = buildPack();
export const compiled = compilePack(pack);
const readFields = createFieldReader(createMatcher(compiled));
const reader = createFactReader(compiled);

/** What a text of this language says; a few words alone wouldn't show which language they are. */
export function factsOf(language: string, { text, links, home }: Omit<Row, 'expected'>): Facts {
  const post = { text, links: links ?? [] };
  return reader(readFields(post), post, {
    language: compiled.languages.findIndex(({ tag }) => tag === language),
    home,
  });
}

/** Tags of the languages that have a table of this fact, `<fact>.<tag>.yaml`. */
export function languagesWith(fact: string): readonly string[] {
  return readdirSync(import.meta.dirname)
    .map((file) => new RegExp(`^${fact}\\.([A-Za-z-]+)\\.yaml$`).exec(file)?.[1])
    .filter((tag) => tag !== undefined);
}
