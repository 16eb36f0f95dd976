import { browser } from 'wxt/browser';
import { patternsOf } from './sites';

export interface MissingOrigins {
  /** Match patterns that the manifest asks for and the browser withholds. */
  readonly origins: readonly string[];
  /** Whether none of them is granted. */
  readonly all: boolean;
}

/** The sites we should read and may not: people can take access away, in every browser, for one site or for all. */
export async function missingOrigins(): Promise<MissingOrigins> {
  const wanted = wantedOrigins();
  const granted = await Promise.all(
    wanted.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  const origins = wanted.filter((_, index) => !granted[index]);
  return { origins, all: wanted.length > 0 && origins.length === wanted.length };
}

/**
 * Asks the browser for access. Must be called straight in the click: after any wait, browsers no longer believe that a person asked.
 * @returns whether it was granted.
 */
export function requestAccess(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

/** Calls back when access is given or taken. Gives back how to stop. */
export function watchAccess(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}

/** Those of the sites: an organisation's own build may ask for its report server as well, which we read no posts on. */
function wantedOrigins(): readonly string[] {
  const sites = patternsOf();
  return (browser.runtime.getManifest().host_permissions ?? []).filter((origin: string) =>
    sites.includes(origin),
  );
}
