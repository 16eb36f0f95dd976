import * as z from 'zod/mini';
import { readHelp } from './help-source';
import {
  factTestSchema,
  flagSchema,
  flagTextSchema,
  type Language,
  languageSchema,
  type Pack,
  packSchema,
  phraseSchema,
} from './schema';
import { secondOpinionSchema } from './second-opinion';
import { siteRulesSchemas } from './site-rules';
import { nameOf, SourceReader } from './source-reader';

const words = z.array(z.string());
/** A flag's file says more than the pack carries: what an analyst needs to understand the sign. */
const flagFileSchema = z.extend(flagSchema, {
  since: z.string(),
  sources: z
    .array(z.string())
    .check(z.minLength(1, 'must name at least one source: who documents this sign')),
  why: z.string().check(z.minLength(10, 'must say in a sentence why this is a sign')),
  falsePositives: z.string().check(z.minLength(10, 'must say which honest ads show this too')),
  when: z.optional(z.array(factTestSchema)),
  unless: z.optional(z.array(factTestSchema)),
});
const {
  phrases: _phrases,
  words: wordsSchema,
  texts: _texts,
  absent: _absent,
  ...vocabularyShape
} = languageSchema.shape;
const vocabularySchema = z.strictObject({ ...vocabularyShape, reviewed: z.optional(z.array(z.unknown())) });
const packFileSchema = z.pick(packSchema, { version: true, published: true, minEngine: true, appeals: true });
const ignoreSchema = z.strictObject({ text: z.string(), links: z.optional(words), why: z.string() });
const matchSchema = z.union([z.string(), z.strictObject({ text: z.string(), links: z.optional(words) })]);
const examplesSchema = z.record(
  z.string(),
  z.strictObject({
    match: z.optional(z.array(matchSchema)),
    ignore: z.optional(z.array(ignoreSchema)),
    todo: z.optional(z.array(ignoreSchema)),
  }),
);

/**
 * Reads the rules' YAML into a pack.
 * @param files path below `rules/` (with `/`) → its text.
 * @throws SourceErrors with every mistake found, each with file and line.
 */
export function readRules(files: Readonly<Record<string, string>>): Pack {
  const reader = new SourceReader(files);
  const pack = assemble(reader);
  reader.throwIfWrong();
  return pack;
}

function assemble(reader: SourceReader): Pack {
  const flagFiles = reader.folder('flags');
  const flags: Record<string, Pack['flags'][string]> = {};
  for (const path of flagFiles) {
    const file = reader.read(path, flagFileSchema);
    if (!file) continue;
    const {
      since: _since,
      sources: _sources,
      why: _why,
      falsePositives: _falsePositives,
      when,
      unless,
      ...flag
    } = file;
    flags[nameOf(path)] = { ...flag, ...(when ? { when } : {}), ...(unless ? { unless } : {}) };
  }
  const languages: Record<string, Pack['languages'][string]> = {};
  const examples: Pack['examples'] = [];
  for (const tag of reader.languageTags()) {
    const folder = `languages/${tag}`;
    const vocabulary = reader.read(`${folder}/vocabulary.yaml`, vocabularySchema);
    const phraseFile = reader.read(`${folder}/phrases.yaml`, z.record(z.string(), z.unknown()));
    const texts = reader.read(`${folder}/texts.yaml`, z.record(z.string(), flagTextSchema));
    const exampleFile = reader.read(`${folder}/examples.yaml`, examplesSchema);
    if (!vocabulary || !phraseFile || !texts || !exampleFile) continue;
    const { reviewed: _reviewed, ...language } = vocabulary;
    const written = readPhrases(reader, `${folder}/phrases.yaml`, phraseFile, flags);
    languages[tag] = { ...language, ...written, texts };
    reader.checkVocabulary(`${folder}/vocabulary.yaml`, language);
    reader.checkKeys(`${folder}/texts.yaml`, Object.keys(texts), flags, 'a flag');
    reader.checkKeys(`${folder}/examples.yaml`, Object.keys(exampleFile), flags, 'a flag');
    for (const [flag, { match = [], ignore = [] }] of Object.entries(exampleFile)) {
      for (const one of match)
        examples.push({
          language: tag,
          flag,
          ...(typeof one === 'string' ? { text: one } : one),
          expect: 'match',
        });
      for (const { why: _, ...one } of ignore)
        examples.push({ language: tag, flag, ...one, expect: 'ignore' });
    }
  }
  reader.checkNames('sites', siteRulesSchemas, 'a site');
  const facebook = reader.readIfThere('sites/facebook.yaml', siteRulesSchemas.facebook);
  const instagram = reader.readIfThere('sites/instagram.yaml', siteRulesSchemas.instagram);
  const { shape } = packSchema;
  const head = reader.read('pack.yaml', packFileSchema);
  return {
    format: 1,
    version: head?.version ?? '',
    published: head?.published ?? '',
    minEngine: head?.minEngine ?? 1,
    appeals: head?.appeals ?? '',
    families: reader.read('families.yaml', shape.families) ?? {},
    flags,
    weights: reader.read('weights.yaml', shape.weights) ?? {
      bias: 0,
      breadth: 0,
      flags: {},
      pairs: [],
      thresholds: { caution: 1, danger: 1, dangerDespite: 1 },
    },
    languages,
    places: reader.read('vocabulary/places.yaml', shape.places) ?? {},
    currencies: reader.read('vocabulary/currencies.yaml', shape.currencies) ?? {},
    payNorms: reader.read('vocabulary/pay-norms.yaml', shape.payNorms) ?? {},
    jobs: reader.read('vocabulary/jobs.yaml', shape.jobs) ?? {},
    contacts: reader.read('vocabulary/contacts.yaml', shape.contacts) ?? {},
    licences: reader.read('vocabulary/licences.yaml', shape.licences),
    secondOpinion: reader.readIfThere('second-opinion.yaml', secondOpinionSchema),
    ...readHelp(reader),
    sites: { ...(facebook && { facebook }), ...(instagram && { instagram }) },
    examples,
  };
}

function readPhrases(
  reader: SourceReader,
  path: string,
  file: Readonly<Record<string, unknown>>,
  flags: Readonly<Record<string, unknown>>,
): Pick<Language, 'phrases' | 'words' | 'absent'> {
  const phrases: Language['phrases'] = {};
  const words = 'words' in file ? reader.check(path, ['words'], file.words, wordsSchema) : undefined;
  for (const [name, list] of Object.entries(words ?? {}))
    list.forEach((word, index) => {
      if (/[()[\]|<>]/.test(word))
        reader.fail(
          path,
          ['words', name, index],
          `“${word}” has a bracket or a “|”, which a list reads as letters; write each wording on its own`,
        );
    });
  let absent: Language['absent'];
  for (const [id, value] of Object.entries(file)) {
    if (id === 'reviewed' || id === 'words') continue;
    if (id === 'absent') {
      absent = reader.check(path, ['absent'], value, z.record(z.string(), z.string()));
      continue;
    }
    if (!flags[id]) {
      reader.fail(
        path,
        [id],
        `“${id}” is no flag; its file would be flags/${id}.yaml. Check the spelling, or make the flag first`,
      );
      continue;
    }
    const list = reader.check(path, [id], value, z.array(phraseSchema));
    if (list) phrases[id] = list;
    list?.forEach((phrase, index) => {
      reader.checkPhrase(path, [id, index], phrase, words);
    });
  }
  return { phrases, ...(words && { words }), ...(absent && { absent }) };
}
