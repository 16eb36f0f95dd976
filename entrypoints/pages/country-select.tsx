import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Words } from '../../lib/words';
import { countriesIn } from './countries';

interface Props {
  readonly id: string;
  readonly disabled?: boolean;
  readonly 'aria-describedby'?: string;
  readonly words: Words;
  readonly country: string | undefined;
  /** What the first choice says, which is no country. */
  readonly none: string;
  readonly choose: (country: string | undefined) => void;
}

/** A list of all countries, named and sorted as the language does. */
export function CountrySelect({ words, country, none, choose, ...rest }: Props): JSX.Element {
  const countries = useMemo(() => countriesIn(words), [words]);
  return (
    <select
      {...rest}
      value={country ?? ''}
      onChange={({ currentTarget }) => choose(currentTarget.value || undefined)}
    >
      <option value="">{none}</option>
      {countries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
