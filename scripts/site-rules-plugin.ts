import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

const PREFIX = 'virtual:site-rules/';

/**
 * Lets a content script import `virtual:site-rules/<site>`: the selectors of `rules/sites/<site>.yaml` as plain JSON, without the dates
 * and sources, which only people read. Whether the rules fit their schema is checked where the pack is made.
 */
export function siteRulesPlugin(): Plugin {
  return {
    name: 'site-rules',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const file = resolve('rules/sites', `${id.slice(PREFIX.length + 1)}.yaml`);
      this.addWatchFile(file);
      const rules: Record<string, { select: string }[]> = parse(readFileSync(file, 'utf8'));
      const selectors = Object.entries(rules).map(([key, list]) => [key, list.map(({ select }) => select)]);
      return `export default ${JSON.stringify(Object.fromEntries(selectors))}`;
    },
  };
}
