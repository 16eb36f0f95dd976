import type { JSX } from 'preact';
import { LanguageSelect } from '../../lib/card';
import { requestAccess } from '../../lib/messages';
import { chooseLanguage } from './actions';
import { BookLink } from './book-link';
import { OptionsLink } from './options-link';
import { RulesLines } from './rules-lines';
import type { Snapshot } from './snapshot';
import type { Attempt } from './tab-panel';

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
      {rules && (
        <RulesLines
          rules={rules}
          words={words}
          now={new Date()}
          allow={(origins) => attempt(() => requestAccess(origins))}
        />
      )}
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
