import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../../lib/words';
import { setPaused, showPost } from './actions';
import type { TabState } from './examine-tab';
import { FoundList } from './found-list';
import { Notice } from './notice';
import { ReportHere } from './report-here';
import { ShapeOffer } from './shape-offer';
import type { Attempt } from './tab-panel';

interface Props {
  readonly tab: Extract<TabState, { kind: 'reading' }>;
  readonly words: Words;
  readonly attempt: Attempt;
}

/** A page that is read: how much, what was found, and whether that can be relied on. */
export function ReadingPanel({ tab, words, attempt }: Props): JSX.Element {
  const { status } = tab;
  const [gone, setGone] = useState<string>();
  const show = (key: string) =>
    attempt(async () => setGone((await showPost(tab.tabId, key)) ? undefined : key));

  return (
    <>
      <section class="tiles">
        <p class="tile">
          <b>{words.number(status.read)}</b> <small>{words.plural('popup.posts-read', status.read)}</small>
        </p>
        <p class={status.found.length > 0 ? 'tile danger' : 'tile'}>
          <b>{words.number(status.found.length)}</b>{' '}
          <small>{words.plural('popup.warnings', status.found.length)}</small>
        </p>
      </section>
      {status.found.length > 0 && <FoundList found={status.found} words={words} show={show} />}
      {gone !== undefined && (
        <section class="problem" role="status">
          {words.t('popup.not-found')}
        </section>
      )}
      {status.takenAway ? (
        <Notice
          title={words.t('popup.taken-away.title')}
          detail={words.plural('popup.taken-away.detail', status.takenAway)}
        />
      ) : null}
      {status.slowRules ? (
        <Notice title={words.t('popup.slow-rules.title')} detail={words.t('popup.slow-rules.detail')} />
      ) : null}
      <Health tab={tab} words={words} />
      <section class="here">
        {!tab.inPrivate && !status.paused && <ReportHere tabId={tab.tabId} words={words} attempt={attempt} />}
        <button
          type="button"
          class={status.paused ? 'main' : ''}
          onClick={() => attempt(() => setPaused({ site: tab.site, paused: !status.paused }))}
        >
          {words.t(status.paused ? 'popup.resume' : 'popup.pause')}
        </button>
      </section>
    </>
  );
}

/** Why there is nothing to see, when there is nothing: silence would look like safety. */
function Health({ tab, words }: Omit<Props, 'attempt'>): JSX.Element | null {
  const { status } = tab;
  const say = (key: string) => (
    <Notice title={words.t(`popup.${key}.title`)} detail={words.t(`popup.${key}.detail`)} />
  );
  if (status.paused) return say('paused');
  switch (status.health) {
    case 'unreadable':
      return (
        <>
          {say('unreadable')}
          <ShapeOffer tabId={tab.tabId} words={words} />
        </>
      );
    case 'not-a-feed':
      return status.found.length > 0 ? null : say('not-a-feed');
    case 'starting':
      return (
        <section role="status" class="soft">
          {words.t('popup.starting')}
        </section>
      );
    case 'ok':
      return status.found.length > 0 ? null : say('none');
  }
}
