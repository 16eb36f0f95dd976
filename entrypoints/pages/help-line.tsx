import type { JSX } from 'preact';
import { firstLine } from '../../lib/help';
import { ContactLink } from './contact-link';
import { helpAddress } from './help-address';
import { useOffers } from './use-offers';
import type { Speech } from './use-speech';

/** The first line that a person could call, where they told where they are; and always the way to all others. */
export function HelpLine({ speech: { words, settings } }: { speech: Speech }): JSX.Element {
  const situation = {
    origin: settings.country.value,
    here: settings.hereCountry.value,
    language: words.tag,
  };
  const { look } = useOffers('going', situation);
  const line = look.is === 'known' ? firstLine(look.offers, situation) : undefined;
  return (
    <div class="help-line row">
      {line && (
        <>
          <span lang="en" dir="auto">
            {line.office.name}
          </span>
          <ContactLink contact={line.contact} here={situation.here} words={words} />
        </>
      )}
      <a
        href={helpAddress({ view: 'help', language: words.tag, keeps: 'answers' })}
        target="_blank"
        rel="noopener"
      >
        {words.t('help.title')}
      </a>
    </div>
  );
}
