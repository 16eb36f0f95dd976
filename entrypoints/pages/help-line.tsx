import type { JSX } from 'preact';
import { ContactLink } from './contact-link';
import { helpAddress } from './help-address';
import { useFirstLine } from './use-first-line';
import type { Speech } from './use-speech';

/** The first line that a person could call, where they told where they are; and always the way to all others. */
export function HelpLine({ speech }: { speech: Speech }): JSX.Element {
  const { words } = speech;
  const { line, situation } = useFirstLine(speech);
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
