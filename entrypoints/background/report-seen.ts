import { browser } from 'wxt/browser';
import { askTab, isRefusal } from '../../lib/messages';
import { ReportError } from '../../lib/report';
import { readSettings } from '../../lib/settings';
import { report } from './report';
import { openReportWindow } from './report-window';
import { duringSession } from './shared-computer';

/** A tab as the browser names it, as far as it is needed. */
export interface PostTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly incognito: boolean;
}

/**
 * Keeps the post that a person pointed at, with a warning or without, and opens our window about it. Nothing is sent before they say
 * so there: it is where a picture and a note are added.
 * @param key of the post; without it, the one on which the browser's menu was opened
 * @returns false when the post is no longer there.
 */
export function reportSeen(tab: PostTab, key?: string): Promise<boolean> {
  return duringSession(() => keepAndAsk(tab, key));
}

async function keepAndAsk({ id: tabId, url, incognito }: PostTab, key?: string): Promise<boolean> {
  if (tabId === undefined) return false;
  if (incognito) {
    await openReportWindow({ problem: 'private' });
    return true;
  }
  const found = await askTab(tabId, { type: 'post', ...(key !== undefined && { key }) });
  if (isRefusal(found) || !found.post) return false;
  const { post, copy } = found;
  const { settings } = await readSettings();
  try {
    const { id } = await report(
      { kind: 'report', post, pageUrl: url, copy, repeated: 'once', sending: 'after-window' },
      { settings, inPrivate: false },
    );
    await openReportWindow({ report: id, post: { tabId, key: post.key } });
  } catch (cause) {
    const { cause: inner } = cause instanceof Error ? cause : {};
    if (!(inner instanceof ReportError)) throw cause;
    await openReportWindow({ problem: inner.reason });
  }
  return true;
}

/** As `reportSeen`, for a tab that a page of ours names. */
export async function reportSeenIn(tabId: number, key: string): Promise<boolean> {
  return reportSeen(await browser.tabs.get(tabId), key);
}
