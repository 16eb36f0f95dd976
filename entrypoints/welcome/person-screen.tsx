import type { JSX } from 'preact';
import { CountryField } from './country-field';
import type { Hand } from './hand';
import { LanguageField } from './language-field';

/** First screen: who reads. Nothing is found out by itself, and all of it may stay unsaid. */
export function PersonScreen({ hand }: { hand: Hand }): JSX.Element {
  const { words } = hand;
  return (
    <>
      <LanguageField hand={hand} />
      <section class="countries">
        <CountryField hand={hand} name="country" label={words.t('welcome.from')} />
        <CountryField hand={hand} name="hereCountry" label={words.t('welcome.here')} />
        <small>{words.t('welcome.why')}</small>
      </section>
    </>
  );
}
