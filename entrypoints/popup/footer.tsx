import type { JSX } from 'preact';
import { LanguageSelect } from '../../lib/card';
import type { RulesInfo } from '../../lib/messages';
import type { Words } from '../../lib/words';
import { chooseLanguage } from './actions';
import { BookLink } from './book-link';
import { OptionsLink } from './options-link';
import type { Snapshot } from './snapshot';
import type { Attempt } from './tab-panel';

/** Rules older than this may miss new tricks, in milliseconds: three months. */
const OLD = 90 * 24 * 60 * 60 * 1_000;

/** What holds on every page: language, age of the rules, who looks after this computer, what stays here. */
export function Footer({ snapshot, attempt }: { snapshot: Snapshot; attempt: Attempt }): JSX.Element {
  const { words, rules, settings, languages, tab } = snapshot;
  const organisation = settings.organisation.value;
  return (
    <footer>
      <BookLink snapshot={snapshot} attempt={attempt} />
      <OptionsLink words={words} attempt={attempt} />
      {languages && (
        <LanguageSelect
          choice={languages}
          choose={(language) => attempt(() => chooseLanguage(tab, language))}
        />
      )}
      {rules && <RulesAge rules={rules} words={words} now={new Date()} />}
      {organisation && (
        <p>
          {words.t('popup.organisation', {
            name: [organisation.name, organisation.contact].filter(Boolean).join(', '),
          })}
        </p>
      )}
      <p>{words.t('popup.private')}</p>
    </footer>
  );
}

function RulesAge({ rules, words, now }: { rules: RulesInfo; words: Words; now: Date }): JSX.Element {
  // Rules are dated by the day, so their age is counted in days: “today” needs no saying.
  const today = now.toISOString().slice(0, 10);
  const statements = [
    words.t('popup.rules', { date: words.date(rules.published) }),
    ...(rules.published < today
      ? [words.t('popup.rules-age', { ago: words.ago(rules.published, new Date(today)) })]
      : []),
    ...(now.getTime() - Date.parse(rules.published) > OLD ? [words.t('popup.rules-old')] : []),
  ];
  return (
    <p title={words.t('popup.rules-version', { version: rules.version })}>{words.sentences(statements)}</p>
  );
}
