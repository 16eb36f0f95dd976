import type { ComponentChildren, JSX } from 'preact';
import type { SettingName, Settings, SettingsProblem } from '../../lib/settings';
import { COUNTRY_CODES, LANGUAGES_WITH_TEXTS, matchLanguage } from '../../lib/words';
import type { Desk } from './desk';

/** What an organisation set that a person has no say in, and what of its policy could not be used. */
export function OrganisationSection({ desk }: { desk: Desk }): JSX.Element {
  const { words, settings, problems } = desk;
  const { organisation, reports, help, shortWelcome, pinHash } = settings;
  const ofPolicy = [
    ...problems.filter(({ from }) => from === 'policy'),
    ...unspoken(settings),
    ...nowhere(settings),
  ];
  const yesOrNo = (value: boolean) => words.t(value ? 'options.yes' : 'options.no');
  const fact = (name: SettingName, label: string, value: ComponentChildren) => (
    <div data-setting={name} data-origin={settings[name].origin}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
  const managed = ofPolicy.length > 0 || Object.values(settings).some(({ origin }) => origin === 'policy');
  return (
    <section>
      <h2>{words.t('options.organisation.title')}</h2>
      {organisation.value && (
        <p class="organisation">
          <b>
            <bdi>{organisation.value.name}</bdi>
          </b>{' '}
          <bdi>{organisation.value.contact}</bdi>
        </p>
      )}
      {!managed && <p>{words.t('options.organisation.none')}</p>}
      {ofPolicy.length > 0 && (
        <ul class="problem">
          {ofPolicy.map(({ name, message }, index) => (
            <li key={index}>
              {name && <p>{words.t('options.organisation.problem', { name })}</p>}
              <small lang="en" dir="ltr">
                {message}
              </small>
            </li>
          ))}
        </ul>
      )}
      <dl>
        {fact(
          'reports',
          words.t('options.organisation.parts'),
          (['name', 'html', 'picture'] as const).map((part) => (
            <p key={part}>
              {words.t(`options.organisation.part-${part}`)}: {yesOrNo(reports.value[part])}
            </p>
          )),
        )}
        {help.value.first.length > 0 &&
          fact('help', words.t('options.organisation.help-first'), words.list(help.value.first))}
        {help.value.hide.length > 0 &&
          fact('help', words.t('options.organisation.help-hide'), words.list(help.value.hide))}
        {fact('shortWelcome', words.t('options.organisation.welcome'), yesOrNo(shortWelcome.value))}
        {fact('pinHash', words.t('options.pin.title'), yesOrNo(pinHash.value !== undefined))}
      </dl>
    </section>
  );
}

/** A policy's language that we don't speak: a tag like any other to the settings, which know no texts. */
function unspoken({ language: { value, origin } }: Settings): readonly SettingsProblem[] {
  if (origin !== 'policy' || value === undefined || matchLanguage(value, LANGUAGES_WITH_TEXTS)) return [];
  const message = `There are no texts in “${value}”. There are in: ${LANGUAGES_WITH_TEXTS.join(', ')}.`;
  return [{ from: 'policy', name: 'language', message }];
}

/** Policy's countries that are none: two letters like any others to the settings, which know no countries. */
function nowhere(settings: Settings): readonly SettingsProblem[] {
  return (['country', 'hereCountry'] as const).flatMap((name) => {
    const { value, origin } = settings[name];
    if (origin !== 'policy' || value === undefined || COUNTRY_CODES.includes(value)) return [];
    const message = `“${value}” is no country. Its code is that of ISO 3166-1, such as “VN”.`;
    return [{ from: 'policy', name, message } as const];
  });
}
