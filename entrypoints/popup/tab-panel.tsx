import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { requestAccess } from '../../lib/messages';
import type { Words } from '../../lib/words';
import { Notice } from './notice';
import { ReadingPanel } from './reading-panel';
import type { Snapshot } from './snapshot';

/** Does something and looks again; what goes wrong is said to the person. */
export type Attempt = (action: () => Promise<unknown>) => void;

/** What there is to say of the tab, whatever state it is in. */
export function TabPanel({
  snapshot,
  attempt,
}: {
  snapshot: Snapshot;
  attempt: Attempt;
}): JSX.Element | null {
  const { tab, words } = snapshot;
  const allow = (missing: readonly string[]) => (
    <button type="button" class="main" onClick={() => attempt(() => requestAccess(missing))}>
      {words.t('popup.access.allow')}
    </button>
  );

  switch (tab.kind) {
    case 'reading':
      return <ReadingPanel tab={tab} words={words} attempt={attempt} />;
    case 'failed':
      return null; // The popup itself says so, as for a silent background.
    case 'reload':
      return (
        <Notice title={words.t('popup.reload.title')} detail={words.t('popup.reload.detail')}>
          <button type="button" class="main" onClick={() => attempt(() => browser.tabs.reload(tab.tabId))}>
            {words.t('popup.reload.reload')}
          </button>
        </Notice>
      );
    case 'no-access':
      return (
        <Notice title={words.t('popup.access.title')} detail={words.t('popup.access.detail')}>
          {allow(tab.missing)}
        </Notice>
      );
    case 'elsewhere':
      return (
        <>
          <Notice title={words.t('popup.elsewhere.title')} detail={words.t('popup.elsewhere.detail')} />
          {tab.missing.length > 0 && (
            <Notice
              title={words.t('popup.access.title')}
              detail={words.t('popup.access.partly', { sites: hosts(tab.missing, words) })}
            >
              {allow(tab.missing)}
            </Notice>
          )}
        </>
      );
  }
}

function hosts(patterns: readonly string[], words: Words): string {
  return words.list(patterns.map((pattern) => new URL(pattern).hostname));
}
