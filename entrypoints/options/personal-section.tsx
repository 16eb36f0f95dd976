import type { JSX } from 'preact';
import { languageChoice } from '../../lib/card';
import { languageChange } from '../../lib/settings';
import { LANGUAGES_WITH_TEXTS, languageList, matchLanguage } from '../../lib/words';
import { CountrySelect } from '../pages/country-select';
import type { Desk } from './desk';
import { ExitAddress } from './exit-address';
import { SettingRow } from './setting-row';
import { Tick } from './tick';

/** What a person decides about the extension for themselves. */
export function PersonalSection({ desk }: { desk: Desk }): JSX.Element {
  const { words, settings } = desk;
  return (
    <section class="personal">
      <Language desk={desk} />
      <Country
        desk={desk}
        name="country"
        label={words.t('options.country.label')}
        hint={words.t('options.country.hint')}
      />
      <Country desk={desk} name="hereCountry" label={words.t('help.here')} hint={words.t('help.why')} />
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
      {settings.sharedComputer.value && (
        <p>
          <small>
            {words.t('shared.wipes')} {words.t('shared.also')} {words.t('shared.not-ours')}
          </small>
        </p>
      )}
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

/** A person's own country, or the one where they are. */
function Country(props: { desk: Desk; name: 'country' | 'hereCountry'; label: string; hint: string }) {
  const { desk, name, label, hint } = props;
  const { words, settings, keep } = desk;
  return (
    <SettingRow
      desk={desk}
      name={name}
      label={label}
      hint={hint}
      control={(control) => (
        <CountrySelect
          {...control}
          words={words}
          country={settings[name].value}
          none={words.t('options.country.none')}
          choose={(country) => void keep({ [name]: country })}
        />
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
