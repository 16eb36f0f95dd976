import type { JSX } from 'preact';
import type { RulesInfo } from '../../lib/messages';
import type { Desk } from './desk';
import { FeedForm } from './feed-form';
import { SettingRow } from './setting-row';

/** Which rules judge, how old they are, and where fresh ones come from. */
export function RulesSection({ desk }: { desk: Desk }): JSX.Element {
  const { words, rules, settings, mayChange } = desk;
  const { value: feed } = settings.feed;
  return (
    <section>
      <h2>{words.t('options.rules.title')}</h2>
      {rules && <p class="rules">{words.sentences(statements(rules, desk))}</p>}
      <SettingRow
        desk={desk}
        name="feed"
        label={words.t('options.rules.feed')}
        control={({ id }) => (
          <output id={id}>
            {feed?.urls.length
              ? feed.urls.map((url) => <code key={url}>{url}</code>)
              : words.t('options.rules.no-feed')}
          </output>
        )}
      />
      {mayChange('feed') && <FeedForm desk={desk} />}
    </section>
  );
}

function statements({ version, published, source }: RulesInfo, { words }: Desk): readonly string[] {
  const today = new Date().toISOString().slice(0, 10); // rules are dated by the day: “today” needs no saying
  return [
    words.t('popup.rules-version', { version }),
    ...(published < today
      ? [words.t('popup.rules-age', { ago: words.ago(published, new Date(today)) })]
      : []),
    ...(source === 'bundled' ? [words.t('options.rules.bundled')] : []),
  ];
}
