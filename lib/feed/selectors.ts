import type { SiteName, SiteSelectors } from '../pack';

/** One key of the rules, made ready: `any` matches what one of the candidates matches, `ranked` keeps their order, best first. */
export interface Candidates {
  readonly any: string;
  readonly ranked: readonly string[];
}
export type Selectors<Site extends SiteName> = { readonly [Key in keyof SiteSelectors<Site>]: Candidates };

/** As they are bundled with a content script: nothing but the selectors. */
export type Rules<Key extends string> = { readonly [Each in Key]: readonly string[] };

/**
 * Makes a site's selectors ready for use. What this browser doesn't understand is left out; a key that is missing or left empty by
 * the newer rules falls back to the bundled ones. Never throws.
 * @param newer of any shape: this is where a content script, which carries no schemas, looks at them
 * @param fits whether a selector of the newer rules may be used
 */
export function compileSelectors<Key extends string>(
  bundled: Rules<Key>,
  newer: Readonly<Record<string, unknown>> = {},
  fits: (select: string) => boolean = () => true,
): { readonly [Each in Key]: Candidates } {
  const compiled = Object.entries(bundled).map(([key, list]) => {
    const own = usable(newer[key]).filter(fits);
    return [key, candidates(own.length > 0 ? own : usable(list))];
  });
  return Object.fromEntries(compiled) as { [Each in Key]: Candidates }; // same keys as `bundled`
}

function candidates(ranked: readonly string[]): Candidates {
  return { ranked, any: ranked.join(',') || NOTHING };
}

const NOTHING = ':not(html,:not(html))';

/** As the schema of a pack has it. */
const MAX_CANDIDATES = 12;

/** What this browser understands of a list of candidates, of whatever shape it is: bundled, or a pack's. */
export function usable(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, MAX_CANDIDATES).flatMap((entry: { select?: unknown } | string | null) => {
    const select = typeof entry === 'string' ? entry : entry?.select;
    return typeof select === 'string' && isUnderstood(select) ? [select] : [];
  });
}

function isUnderstood(select: string): boolean {
  try {
    document.createDocumentFragment().querySelector(select);
    return true;
  } catch {
    return false;
  }
}
