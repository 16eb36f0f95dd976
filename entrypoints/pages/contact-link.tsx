import type { JSX } from 'preact';
import { type Contact, worksFrom } from '../../lib/help';
import type { Words } from '../../lib/words';

interface Props {
  readonly contact: Contact;
  /** Where the person is, as far as they told. */
  readonly here: string | undefined;
  readonly words: Words;
}

/** Names that are the same in every language; a call is told in words. */
const SERVICES = { text: 'SMS', whatsapp: 'WhatsApp', telegram: 'Telegram' } as const;

/** “Call”, or the name of the service that a number is for. */
export const wayName = (by: Contact['by'], words: Words): string =>
  by === 'call' ? words.t('help.call') : SERVICES[by];

/** A way to reach somebody. What can't be dialled from where the person is, is no link: it would reach somebody else, or nobody. */
export function ContactLink({ contact, here, words }: Props): JSX.Element {
  const { by, number, href, press, onlyIn } = contact;
  const opensPage = href.startsWith('https:');
  const what = (
    <>
      {wayName(by, words)} <bdi dir="ltr">{number}</bdi>
    </>
  );
  return (
    <span class="contact">
      {worksFrom(contact, here) || here === undefined ? (
        <a class="button" href={href} {...(opensPage && { target: '_blank', rel: 'noopener noreferrer' })}>
          {what}
        </a>
      ) : (
        <span class="number">{what}</span>
      )}
      {press && <small>{words.t('help.press', { key: press })}</small>}
      {onlyIn !== undefined && onlyIn !== here && (
        <small>{words.t('help.only-in', { country: words.country(onlyIn) })}</small>
      )}
    </span>
  );
}
