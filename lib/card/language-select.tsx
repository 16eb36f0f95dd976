import type { JSX } from 'preact';
import type { LanguageChoice, LanguageWish } from '../messages';
import { Icon } from './icons';

interface Props {
  readonly choice: LanguageChoice;
  readonly choose: (language: LanguageWish) => void;
}

/** For our pages: the list of languages that stands on the card. */
export function LanguageSelect({ choice, choose }: Props): JSX.Element {
  return (
    <label class="languages">
      <Icon drawing={choice.drawing} size={18} />
      {choice.label}
      <select
        value={choice.chosen}
        // The options below are all there is to choose.
        onChange={({ currentTarget }) => choose(currentTarget.value as LanguageWish)}
      >
        {choice.options.map(({ language, name }) => (
          <option key={language} value={language} lang={language === 'auto' ? undefined : language}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
