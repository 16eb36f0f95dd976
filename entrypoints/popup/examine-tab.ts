import { browser } from 'wxt/browser';
import type { Site } from '../../lib/detect';
import { askTab, isRefusal, missingOrigins, type PageStatus, siteOf } from '../../lib/messages';

/** The tab that the popup was opened for. */
export type TabState = Found & {
  /** In a private window nothing is kept. */
  readonly inPrivate: boolean;
};

/** What the popup can say about its tab. */
type Found =
  /** Not a page we read. `missing`: sites that the browser keeps from us; this may be one of them, its address is hidden then. */
  | { readonly kind: 'elsewhere'; readonly missing: readonly string[] }
  /** Access to this page, or to every site, was taken away; `missing` is what to ask for. */
  | { readonly kind: 'no-access'; readonly missing: readonly string[] }
  /** Nobody of this version answers: the page is older than the installation, or than an update. */
  | { readonly kind: 'reload'; readonly tabId: number }
  /** The browser says nothing of it: the tab was closed meanwhile. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'reading'; readonly tabId: number; readonly site: Site; readonly status: PageStatus };

/** The tab that the popup is about: the one named in the address (for tests), else the one in front. */
export async function findTab(search: string): Promise<number | undefined> {
  const named = Number.parseInt(new URLSearchParams(search).get('tab') ?? '', 10);
  if (Number.isInteger(named)) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** Looks at a tab. Never throws. */
export async function examineTab(tabId: number | undefined): Promise<TabState> {
  try {
    return await examine(tabId);
  } catch (cause) {
    console.error('Job Red Flags: the popup could not look at the page', cause);
    return { kind: 'failed', inPrivate: true }; // nobody knows; so nothing is kept
  }
}

/** A tab's address is visible only where we have access, so a hidden address means another page or lost access. */
async function examine(tabId: number | undefined): Promise<TabState> {
  const [tab, missing] = await Promise.all([
    tabId === undefined ? undefined : browser.tabs.get(tabId),
    missingOrigins(),
  ]);
  const inPrivate = tab?.incognito ?? false;
  const site = siteOf(tab?.url);
  const origin = tab?.url && site ? `${new URL(tab.url).origin}/*` : undefined;
  if (tabId === undefined || !site || !origin)
    return { kind: missing.all ? 'no-access' : 'elsewhere', missing: missing.origins, inPrivate };
  // Firefox shows addresses that content scripts may not run on any more.
  if (missing.origins.includes(origin)) return { kind: 'no-access', missing: [origin], inPrivate };
  const status = await askTab(tabId, { type: 'status' });
  if (isRefusal(status)) return { kind: 'reload', tabId, inPrivate };
  return { kind: 'reading', tabId, site, status, inPrivate };
}
