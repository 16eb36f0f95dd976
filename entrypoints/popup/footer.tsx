import type { JSX } from 'preact';
import { LanguageSelect } from '../../lib/card';
import { requestAccess } from '../../lib/messages';
import { RulesAge } from '../pages/rules-lines';
import { chooseLanguage } from './actions';
import { PageLink } from './page-link';
import type { Snapshot } from './snapshot';
import type { Attempt } from './tab-panel';

/** What holds on every page: language, age of the rules, who looks after this computer, what stays here. */
export function Footer({ snapshot, attempt }: { snapshot: Snapshot; attempt: Attempt }): JSX.Element {
  const { words, rules, settings, languages, tab, kept } = snapshot;
  const book = kept ? words.t('popup.book-count', { n: kept }) : words.t('popup.book');
  const organisation = settings.organisation.value;
  return (
    <footer>
      <p class="pages">
        <PageLink page="learn" label={words.t('learn.title')} words={words} attempt={attempt} />
        <PageLink page="reports" label={book} words={words} attempt={attempt} />
        <PageLink page="options" label={words.t('options.title')} words={words} attempt={attempt} />
      </p>
      {languages && (
        <LanguageSelect
          choice={languages}
          choose={(language) => attempt(() => chooseLanguage(tab, language))}
        />
      )}
      {rules && (
        <RulesAge
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
