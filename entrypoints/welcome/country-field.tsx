import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { originWords } from '../options/desk';
import { CountrySelect } from '../pages/country-select';
import type { Hand } from './hand';

interface Props {
  readonly hand: Hand;
  readonly name: 'country' | 'hereCountry';
  readonly label: string;
}

/** A question about a country, which may stay open. */
export function CountryField({ hand, name, label }: Props): JSX.Element {
  const { words, settings, keep, mayChange, asksPin } = hand;
  const id = useId();
  const setting = settings[name];
  const disabled = !mayChange(name);
  const pin = asksPin && disabled ? words.t('options.pin.title') : undefined;
  const why = setting.fixed ? originWords(setting, hand) : pin;
  return (
    <div class="field" data-setting={name}>
      <label for={id}>{label}</label>
      <CountrySelect
        id={id}
        {...(why && { 'aria-describedby': `${id}-origin` })}
        disabled={disabled}
        words={words}
        country={setting.value}
        none={words.t('options.country.none')}
        choose={(country) => void keep({ [name]: country })}
      />
      {why && (
        <small class="origin" id={`${id}-origin`}>
          {why}
        </small>
      )}
    </div>
  );
}
