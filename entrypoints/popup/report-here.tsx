import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { postWords } from '../../lib/card';
import { ask, askTab, isRefusal, type SeenPost } from '../../lib/messages';
import type { Words } from '../../lib/words';
import type { Attempt } from './tab-panel';

interface Props {
  readonly tabId: number;
  readonly words: Words;
  readonly attempt: Attempt;
}

/** Posts on the screen, with a warning or without, each to be reported in a window of ours. */
export function ReportHere({ tabId, words, attempt }: Props): JSX.Element {
  const [posts, setPosts] = useState<readonly SeenPost[]>();
  const look = async () => {
    const seen = await askTab(tabId, { type: 'in-view' });
    setPosts(isRefusal(seen) ? [] : seen.posts);
  };
  const report = (key: string) =>
    attempt(async () => {
      const reply = await ask({ type: 'report-seen', tabId, key });
      if (isRefusal(reply)) throw new Error(reply.message);
      if (reply.ok) window.close();
      else await look();
    });
  return (
    <details class="report-here" onToggle={({ currentTarget }) => currentTarget.open && attempt(look)}>
      <summary>{words.t('popup.report-here')}</summary>
      {posts?.length === 0 && <p role="status">{words.t('popup.none-here')}</p>}
      {posts && posts.length > 0 && (
        <ul>
          {posts.map(({ key, excerpt }) => {
            const ad = postWords(excerpt) || words.t('popup.no-words');
            return (
              <li key={key}>
                <span />
                <bdi class="excerpt">{ad}</bdi>
                <button
                  type="button"
                  aria-label={words.t('popup.report-ad', { ad })}
                  onClick={() => report(key)}
                >
                  {words.t('card.actions.report')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </details>
  );
}
