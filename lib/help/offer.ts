import type { HelpEntry } from '../pack';

/** Why something is offered, and under which heading it stands. */
export type Step =
  /** Who can be called in the country where the person is. */
  | 'line-here'
  | 'consulate'
  /** Where to look up an agency of the home country. */
  | 'register'
  | 'report'
  /** Who can be called at home: from abroad where the number allows it, else by the family. */
  | 'line-home'
  /** Organisations there, at home, and those that work in many countries. */
  | 'organisation'
  /** The authorities' own way for people who are held. */
  | 'rescue-report'
  | 'say';

/** A way to reach somebody by telephone. */
export interface Contact {
  readonly by: HelpEntry['numbers'][number]['by'];
  /** As it is printed. */
  readonly number: string;
  /** For a link: `tel:`, `sms:` or the service's own address. */
  readonly href: string;
  /** The key to press when a machine answers, or the extension. */
  readonly press?: string;
  /** The only country in which it can be dialled. None: it works from anywhere. */
  readonly onlyIn?: string;
}

/** One place that helps. Everything shown of it comes with where it was read, and when. */
export interface Office {
  readonly step: Exclude<Step, 'say'>;
  readonly id: string;
  readonly kind: HelpEntry['kind'];
  /** Of the file it stands in; none for those that work everywhere. */
  readonly country?: string;
  readonly name: string;
  readonly localName?: string;
  readonly contacts: readonly Contact[];
  readonly emails: readonly string[];
  readonly url?: string;
  readonly hours?: HelpEntry['hours'];
  /** Tags of the languages spoken there; none where that is not known. */
  readonly languages: readonly string[];
  readonly trapped?: HelpEntry['trapped'];
  /** Of a register: the form of its numbers (0 any digit, A any letter). */
  readonly looksLike?: string;
  /** Of a register: the number that the ad names, when it has that register's form. */
  readonly licence?: string;
  readonly source: string;
  /** Year or month that the source speaks of. */
  readonly asOf?: string;
  /** ISO day on which it was read in its source. */
  readonly checked: string;
  readonly confidence: HelpEntry['confidence'];
}

/** What to tell when somebody answers: each part is a text of the interface. */
export interface Advice {
  readonly step: 'say';
  readonly to: 'consulate' | 'police' | 'family';
  readonly parts: readonly Part[];
}

export type Part =
  | 'name'
  | 'nationality'
  | 'place'
  | 'who-took-the-passport'
  | 'the-ad'
  | 'i-cannot-leave'
  | 'call-the-ministry'
  | 'stop-writing-to-the-person-held';

export type Offer = Office | Advice;

interface Found {
  readonly step: Office['step'];
  readonly id: string;
  /** The name of its file: a country's code, or `global`. */
  readonly file: string;
  readonly entry: HelpEntry;
}

/** An entry of the directory as it is shown. */
export function officeOf({ step, id, file, entry }: Found): Office {
  const { numbers, asOf, localName, url, hours, trapped, looksLike } = entry;
  const country = file === 'global' ? undefined : file;
  return {
    step,
    id,
    kind: entry.kind,
    ...(country && { country }),
    name: entry.name,
    ...(localName && { localName }),
    contacts: numbers.map((number) => contactOf(number, country)),
    emails: entry.emails,
    ...(url && { url }),
    ...(hours && { hours }),
    languages: entry.languages,
    ...(trapped && { trapped }),
    ...(looksLike && { looksLike }),
    source: entry.source,
    ...(asOf && { asOf }),
    checked: entry.checked,
    confidence: entry.confidence,
  };
}

/** Whether somebody in a country can use it; of somebody who didn't say where, only what works everywhere. */
export function worksFrom({ onlyIn }: Contact, here: string | undefined): boolean {
  return onlyIn === undefined || onlyIn === here;
}

function contactOf(
  { by, number, press }: HelpEntry['numbers'][number],
  country: string | undefined,
): Contact {
  const dialled = number.replaceAll(' ', '');
  const abroad = dialled.startsWith('+');
  return {
    by,
    number,
    href: HREFS[by](dialled),
    ...(press && { press }),
    ...(!abroad && country && { onlyIn: country }),
  };
}

const HREFS: Readonly<Record<Contact['by'], (dialled: string) => string>> = {
  call: (dialled) => `tel:${dialled}`,
  text: (dialled) => `sms:${dialled}`,
  whatsapp: (dialled) => `https://wa.me/${dialled.replace('+', '')}`,
  telegram: (dialled) => `https://t.me/${dialled}`,
};
