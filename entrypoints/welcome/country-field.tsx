import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { COUNTRY_CODES, type Words } from '../../lib/words';
import { originWords } from '../options/desk';
import type { Hand } from './hand';

interface Props {
  readonly hand: Hand;
  readonly name: 'country' | 'hereCountry';
  readonly label: string;
}

/** A question about a country, which may stay open. */
export function CountryField({ hand, name, label }: Props): JSX.Element {
  const { words, settings, keep, mayChange } = hand;
  const id = useId();
  const countries = useMemo(() => countriesFor(words), [words]);
  const setting = settings[name];
  return (
    <div class="field" data-setting={name}>
      <label for={id}>{label}</label>
      <select
        id={id}
        aria-describedby={setting.fixed ? `${id}-origin` : undefined}
        disabled={!mayChange(name)}
        value={setting.value ?? ''}
        onChange={({ currentTarget }) => void keep({ [name]: currentTarget.value || undefined })}
      >
        <option value="">{words.t('options.country.none')}</option>
        {countries.map((country) => (
          <option key={country.code} value={country.code}>
            {country.name}
          </option>
        ))}
      </select>
      {setting.fixed && (
        <small class="origin" id={`${id}-origin`}>
          {originWords(setting, hand)}
        </small>
      )}
    </div>
  );
}

/** Sorted by name, as the language does. */
function countriesFor(words: Words): readonly { readonly code: string; readonly name: string }[] {
  const { compare } = new Intl.Collator(words.tag);
  return COUNTRY_CODES.map((code) => ({ code, name: words.country(code) })).sort((a, b) =>
    compare(a.name, b.name),
  );
}
