import type { JSX } from 'preact';
import { requestAccess } from '../../lib/messages';
import { RulesAge, RulesOrigin } from '../pages/rules-lines';
import type { Desk } from './desk';
import { FeedForm } from './feed-form';
import { FreshRules } from './fresh-rules';
import { SettingRow } from './setting-row';

/** Which rules judge, how old they are, and where fresh ones come from. */
export function RulesSection({ desk }: { desk: Desk }): JSX.Element {
  const { words, rules, settings, mayChange } = desk;
  const { value: feed } = settings.feed;
  const now = new Date();
  return (
    <section>
      <h2>{words.t('options.rules.title')}</h2>
      {rules && (
        <div class="rules">
          <RulesAge
            rules={rules}
            words={words}
            now={now}
            allow={(origins) => void requestAccess(origins).finally(desk.lookAgain)}
          />
          <RulesOrigin rules={rules} words={words} now={now} />
        </div>
      )}
      {rules?.fed && <FreshRules desk={desk} />}
      <SettingRow
        desk={desk}
        name="feed"
        label={words.t('options.rules.feed')}
        control={({ id }) => (
          <output id={id}>
            {feed?.urls.length
              ? feed.urls.map((url) => <code key={url}>{url}</code>)
              : words.t(rules?.fed ? 'options.rules.built-in' : 'options.rules.no-feed')}
          </output>
        )}
      />
      {mayChange('feed') && <FeedForm desk={desk} />}
    </section>
  );
}
