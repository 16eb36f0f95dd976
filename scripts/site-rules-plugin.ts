import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { type SiteRules, type SiteSelectors, siteRulesSchema } from '../lib/pack';

const PREFIX = 'virtual:site-rules/';

/**
 * Lets a content script import `virtual:site-rules/<site>`: the selectors of `rules/sites/<site>.yaml` as plain JSON, without the dates
 * and sources, which only people read.
 * @throws at build, naming file, line and what to write, when the rules don't fit their schema.
 */
export function siteRulesPlugin(): Plugin {
  return {
    name: 'site-rules',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const file = resolve('rules/sites', `${id.slice(PREFIX.length + 1)}.yaml`);
      this.addWatchFile(file);
      return `export default ${JSON.stringify(selectorsOf(readSiteRules(file)))}`;
    },
  };
}

/** The rules in a YAML file. @throws an error that names file, line and what to write. */
export function readSiteRules(file: string): SiteRules {
  return parseSiteRules(readFileSync(file, 'utf8'), file);
}

/** The rules in YAML source. @throws an error that names `file`, line and what to write. */
export function parseSiteRules(source: string, file: string): SiteRules {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter });
  const [syntaxError] = document.errors;
  if (syntaxError)
    throw new Error(`${file}:${lineCounter.linePos(syntaxError.pos[0]).line}: ${syntaxError.message}`);
  const parsed = closedSet.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const complaints = parsed.error.issues.map(({ path, message }) => {
    const node = document.getIn(path, true);
    const offset = isRanged(node) ? node.range[0] : 0;
    return `${file}:${lineCounter.linePos(offset).line}: ${path.join('.')}: ${message}`;
  });
  throw new Error(complaints.join('\n'));
}

/** A pack may hold keys that only newer readers know; in our own file an unknown key is a slip of the pen. */
const closedSet = z.strictObject(siteRulesSchema.shape);

function selectorsOf(rules: SiteRules): SiteSelectors {
  const bare = Object.entries(rules).map(([key, list]) => [key, list.map(({ select }) => ({ select }))]);
  return Object.fromEntries(bare) as SiteSelectors; // same keys as `rules`, which the schema has checked
}

function isRanged(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
