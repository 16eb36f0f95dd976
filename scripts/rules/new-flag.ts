import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Makes the files of a new sign: its own, and in each language a place for phrases, texts and examples, to be filled in.
 * @throws a sentence when the id is no id, or taken
 */
export function newFlag(
  id: string,
  { rules, today }: { readonly rules: string; readonly today: string },
): readonly string[] {
  if (!ID.test(id))
    throw new Error(`“${id}” is no id: write two or three plain words in small letters, joined by hyphens.`);
  const file = join(rules, 'flags', `${id}.yaml`);
  if (existsSync(file)) throw new Error(`The sign “${id}” exists already: ${file}`);
  writeFileSync(file, template(today));
  const changed = [file];
  for (const tag of readdirSync(join(rules, 'languages')).sort()) {
    for (const [name, lines] of Object.entries(sections(id))) {
      const path = join(rules, 'languages', tag, name);
      if (!existsSync(path)) continue;
      writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n\n${lines}`);
      changed.push(path);
    }
  }
  for (const name of ['documented-weights.yaml', 'weights.yaml']) {
    const path = join(rules, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^flags:$/m, `flags:\n  ${id}: 1.0 # new`));
    changed.push(path);
  }
  return changed;
}

function template(today: string): string {
  return `# A sign, free of language. One file, one id (the file's name).
family: trust # one of families.yaml
since: ${today}
strength: medium # weak: honest ads show it every day; medium: counts beside others; strong: hardly ever in an honest ad
sources: [] # who documents the sign: at least one
why: "" # a sentence: why it is a sign
falsePositives: "" # which honest ads show it too
`;
}

function sections(id: string): Readonly<Record<string, string>> {
  return {
    'phrases.yaml': `${id}: [] # as people write it here; or delete this line and say why under absent:\n`,
    'texts.yaml': `${id}: { title: "", explain: "" }\n`,
    'examples.yaml': `${id}:\n  match: []\n  ignore: []\n`,
  };
}
