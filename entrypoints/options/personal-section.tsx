import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { languageChoice } from '../../lib/card';
import { languageChange } from '../../lib/settings';
import { LANGUAGES_WITH_TEXTS, languageList, matchLanguage } from '../../lib/words';
import { countriesIn } from './countries';
import type { Desk } from './desk';
import { ExitAddress } from './exit-address';
import { SettingRow } from './setting-row';
import { Tick } from './tick';

/** What a person decides about the extension for themselves. */
export function PersonalSection({ desk }: { desk: Desk }): JSX.Element {
  const { words } = desk;
  return (
    <section class="personal">
      <Language desk={desk} />
      <Country desk={desk} />
      <Tick
        desk={desk}
        name="quietCards"
        label={words.t('options.quiet.label')}
        hint={words.t('options.quiet.hint')}
      />
      <ExitAddress desk={desk} />
      <Tick
        desk={desk}
        name="sharedComputer"
        label={words.t('options.shared.label')}
        hint={words.t('options.shared.hint')}
      />
    </section>
  );
}

function Language({ desk }: { desk: Desk }): JSX.Element {
  const { words, settings, keep } = desk;
  const choice = languageChoice(settings, words);
  return (
    <SettingRow
      desk={desk}
      name="language"
      label={words.t('languages.label')}
      control={(props) =>
        choice ? (
          <select
            {...props}
            value={choice.chosen}
            onChange={({ currentTarget }) => void keep(languageChange(currentTarget.value))}
          >
            {choice.options.map(({ language, name }) => (
              <option key={language} value={language} lang={language === 'auto' ? undefined : language}>
                {name}
              </option>
            ))}
          </select>
        ) : (
          <output {...without(props)}>{ownName(settings.language.value) ?? words.t('languages.auto')}</output>
        )
      }
    />
  );
}

function Country({ desk }: { desk: Desk }): JSX.Element {
  const { words, settings, keep } = desk;
  const countries = useMemo(() => countriesIn(words), [words]);
  return (
    <SettingRow
      desk={desk}
      name="country"
      label={words.t('options.country.label')}
      hint={words.t('options.country.hint')}
      control={(props) => (
        <select
          {...props}
          value={settings.country.value ?? ''}
          onChange={({ currentTarget }) => void keep({ country: currentTarget.value || undefined })}
        >
          <option value="">{words.t('options.country.none')}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    />
  );
}

function ownName(language: string | undefined): string | undefined {
  const tag = matchLanguage(language ?? '', LANGUAGES_WITH_TEXTS);
  return languageList().find((each) => each.tag === tag)?.ownName;
}

/** An output is never disabled. */
function without<Props extends { readonly disabled: boolean }>({ disabled: _, ...rest }: Props) {
  return rest;
}
