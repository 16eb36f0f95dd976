import type { JSX } from 'preact';
import type { Office } from '../../lib/help';
import { ContactLink } from './contact-link';
import { useOffers } from './use-offers';
import type { Speech } from './use-speech';

/** Places to offer; more would bury the buttons below. */
const FEW = 4;

/** The places in a person's countries that take reports of ads, to paste a report there; nothing where none is known. */
export function Channels({ speech: { words, settings } }: { speech: Speech }): JSX.Element | null {
  const here = settings.hereCountry.value;
  const { look } = useOffers('going', { origin: settings.country.value, here, language: words.tag });
  const offers = look.is === 'known' ? look.offers : [];
  const places = offers.filter((offer): offer is Office => offer.step === 'report').slice(0, FEW);
  if (places.length === 0) return null;
  return (
    <div class="channels">
      <p>{words.t('help.channels')}</p>
      <ul>
        {places.map(({ id, name, url, contacts, emails }) => (
          <li key={id} class="row">
            <b lang="en" dir="auto">
              {name}
            </b>
            {url && (
              <a href={url} dir="ltr" target="_blank" rel="noopener noreferrer">
                {new URL(url).host.replace(/^www\./, '')}
              </a>
            )}
            {emails.map((email) => (
              <a key={email} href={`mailto:${email}`} dir="ltr">
                {email}
              </a>
            ))}
            {contacts.map((contact) => (
              <ContactLink
                key={`${contact.by} ${contact.number}`}
                contact={contact}
                here={here}
                words={words}
              />
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
