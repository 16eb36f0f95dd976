import type { LanguageChoice } from '../messages';
import { h } from './dom';
import { icon } from './icon';

/**
 * A list of languages behind a globe, for somebody who can't read the one the card is in. It is a real list: keyboards, screen
 * readers and telephones know what to do with it.
 */
export function languageSwitch({ label, drawing, options }: LanguageChoice): Element {
  return h(
    'span',
    { class: 'languages', title: label },
    icon(drawing, 18),
    h(
      'select',
      { 'aria-label': label },
      ...options.map(({ language, name }) =>
        h('option', { value: language, lang: language === 'auto' ? undefined : language }, name),
      ),
    ),
  );
}
