import type { CardHelp } from '../messages';
import type { CardSource } from './compose';

/** What the card says of help: one line to call, and the names of the pages with all others. */
export function composeHelp({ line, words }: Pick<CardSource, 'line' | 'words'>): CardHelp {
  return {
    ...(line && { line: composeLine(line, words) }),
    more: words.t('help.title'),
    leaving: words.t('help.leaving.title'),
    failed: words.t('popup.reload.title'),
  };
}

function composeLine(
  { office, contact, onlyIn }: NonNullable<CardSource['line']>,
  words: CardSource['words'],
): NonNullable<CardHelp['line']> {
  const isLine = office.step === 'line-here' || office.step === 'line-home';
  return {
    title: isLine
      ? words.t('help.step.line', { country: words.country(office.country ?? '') })
      : words.t(`help.step.${office.step}`),
    detail: [
      words.fill('{name}', { name: office.name }), // which isolates it where it runs the other way
      ...(office.hours === 'always' ? [words.t('help.always')] : []),
      ...(contact.press ? [words.t('help.press', { key: contact.press })] : []),
      ...(onlyIn ? [words.t('help.only-in', { country: words.country(onlyIn) })] : []),
    ].join(' · '),
    number: contact.number,
    href: contact.href,
  };
}
