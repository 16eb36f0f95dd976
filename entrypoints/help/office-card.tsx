import type { JSX } from 'preact';
import type { Office } from '../../lib/help';
import { languageList, type Words } from '../../lib/words';
import { ContactLink } from '../pages/contact-link';
import { hoursWords } from '../pages/hours';
import { SourceLine } from './source-line';
import { Trapped } from './trapped';

export interface OfficeProps {
  readonly office: Office;
  readonly here: string | undefined;
  readonly words: Words;
  /** Whether what it asks of people who are held is told. */
  readonly about: 'going' | 'leaving';
}

/** One place that helps: how to reach it, when, in which languages, and where all this was read. */
export function OfficeCard({ office, here, words, about }: OfficeProps): JSX.Element {
  const { name, localName, contacts, emails, url, hours, languages, looksLike, licence, country } = office;
  const elsewhere = office.step === 'rescue-report' && country !== undefined && country !== here;
  return (
    <li class="office" data-office={office.id}>
      <h3 lang="en" dir="auto">
        {name}
      </h3>
      {localName && localName !== name && (
        <p lang="" dir="auto">
          {localName}
        </p>
      )}
      {elsewhere && <p>{words.t('help.only-in', { country: words.country(country) })}</p>}
      {licence && <p class="licence">{words.t('help.look-up', { number: licence })}</p>}
      <p class="ways">
        {contacts.map((contact) => (
          <ContactLink key={`${contact.by} ${contact.number}`} contact={contact} here={here} words={words} />
        ))}
        {emails.map((email) => (
          <a key={email} class="button" href={`mailto:${email}`} dir="ltr">
            {email}
          </a>
        ))}
        {url && (
          <a class="button" href={url} dir="ltr" target="_blank" rel="noopener noreferrer">
            {new URL(url).host.replace(/^www\./, '')}
          </a>
        )}
      </p>
      {looksLike && <p class="soft">{words.t('help.looks-like', { form: looksLike })}</p>}
      {(hours || languages.length > 0) && (
        <p class="soft">
          {[
            ...(hours ? [hoursWords(hours, words)] : []),
            ...(languages.length > 0
              ? [words.t('help.speaks', { languages: namesOf(languages, words) })]
              : []),
          ].join(' · ')}
        </p>
      )}
      {about === 'leaving' && office.trapped && <Trapped trapped={office.trapped} words={words} />}
      <SourceLine office={office} words={words} />
    </li>
  );
}

/** In the page's language; where the browser has no names in it, each in its own words, which whoever speaks it knows. */
function namesOf(languages: readonly string[], words: Words): string {
  const known = Intl.DisplayNames.supportedLocalesOf(words.tag).length > 0;
  const names = new Intl.DisplayNames([words.tag], { type: 'language' });
  const own = (tag: string) =>
    languageList().find((one) => one.tag === tag)?.ownName ??
    new Intl.DisplayNames([tag], { type: 'language' }).of(tag);
  return words.list(languages.map((tag) => (known ? names.of(tag) : own(tag)) ?? tag));
}
