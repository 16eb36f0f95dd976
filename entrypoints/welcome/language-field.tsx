import type { JSX } from 'preact';
import { languageChange } from '../../lib/settings';
import { languageList } from '../../lib/words';
import { originWords } from '../options/desk';
import type { Hand } from './hand';

/** Every language in its own words, all in sight: whoever can't read this page finds theirs. */
export function LanguageField({ hand }: { hand: Hand }): JSX.Element {
  const { words, settings, keep, mayChange } = hand;
  const isFixed = settings.language.fixed;
  return (
    <section>
      <h2 tabIndex={-1} id="language">
        {words.t('languages.label')}
      </h2>
      <fieldset class="languages" aria-labelledby="language" disabled={!mayChange('language')}>
        {languageList()
          .filter(({ tag, hasTexts }) => hasTexts && (!isFixed || tag === words.tag))
          .map(({ tag, ownName }) => (
            <label key={tag}>
              <input
                type="radio"
                name="language"
                value={tag}
                checked={tag === words.tag}
                onChange={() => void keep(languageChange(tag))}
              />
              <bdi lang={tag}>{ownName}</bdi>
            </label>
          ))}
      </fieldset>
      {isFixed && <small class="origin">{originWords(settings.language, hand)}</small>}
    </section>
  );
}
