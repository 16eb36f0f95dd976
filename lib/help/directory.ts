import type { HelpDirectory, HelpEntry } from '../pack';
import { type Office, officeOf, worksFrom } from './offer';

type Kind = Office['kind'];

/** Where somebody is from and where they are, as far as they told: ISO codes of countries. */
export interface Situation {
  readonly origin?: string | undefined;
  readonly here?: string | undefined;
  /** Tag of the language they read: who speaks it comes before who doesn't. */
  readonly language?: string | undefined;
}

/** The organisation's wishes from policy: ids to show first, and ids never to show. */
export interface HelpPolicy {
  readonly first: readonly string[];
  readonly hide: readonly string[];
}

/** A search in the directory: entries of the files named, of the kinds named, in that order. */
export interface Search {
  readonly step: Office['step'];
  readonly files: readonly (string | undefined)[];
  readonly kinds: readonly Kind[];
  readonly only?: (entry: HelpEntry) => boolean;
}

export interface Asked extends Situation {
  readonly directory: HelpDirectory;
  readonly policy: HelpPolicy;
}

/**
 * The entries that searches find, in their order, without those that policy hides. Under each heading what policy names comes first,
 * then what can be reached from where the person is, first of that who speaks their language, then who speaks English. Nothing comes twice: neither an entry nor, under one heading, an entry that
 * leads nowhere but where those before it do.
 */
export function find(asked: Asked, searches: readonly Search[]): readonly Office[] {
  const { directory, policy } = asked;
  const ids = new Set(policy.hide);
  const reached = new Set<string>();
  return searches.flatMap((search) => {
    const found = listed(directory, search, asked);
    return sorted(found, ({ id }) => rankIn(policy.first, id)).filter((office) => {
      const ways = waysOf(office).map((way) => `${search.step} ${way}`);
      if (ids.has(office.id) || ways.every((way) => reached.has(way))) return false;
      ids.add(office.id);
      for (const way of ways) reached.add(way);
      return true;
    });
  });
}

function listed(directory: HelpDirectory, search: Search, asked: Situation): readonly Office[] {
  const { here } = asked;
  const { step, kinds, only = () => true } = search;
  const files = [...new Set(search.files)].filter((file) => file !== undefined);
  return files.flatMap((file) => {
    const entries = Object.entries(directory[file] ?? {}).filter(
      ([, entry]) => isFor(entry, file, asked) && only(entry),
    );
    const offices = kinds.flatMap((kind) =>
      entries
        .filter(([, entry]) => entry.kind === kind)
        .map(([id, entry]) => officeOf({ step, id, file, entry })),
    );
    return sorted(
      offices.map((office) => reachableFirst(office, here)),
      (office) => (isReachable(office, here) ? 0 : 3) + rankOfSpeech(office, asked.language),
    );
  });
}

/** Most lines that speak the country's own language alone are of no use to somebody from elsewhere; a few words of English may be. */
const rankOfSpeech = (office: Office, language: string | undefined): number =>
  speaks(office, language) ? 0 : speaks(office, 'en') ? 1 : 2;

const speaks = ({ languages }: Office, language = ''): boolean =>
  languages.some((tag) => primary(tag) === primary(language));

const primary = (tag: string): string | undefined => tag.split('-')[0];

/** A line for those who came to a country is none for those from there who left it. */
function isFor(entry: HelpEntry, file: string, { origin, here }: Situation): boolean {
  if (entry.for === 'citizens') return file === origin;
  return entry.for !== 'foreigners' || (file === here && file !== origin);
}

const reachableFirst = (office: Office, here: string | undefined): Office => ({
  ...office,
  contacts: sorted(office.contacts, (contact) => (worksFrom(contact, here) ? 0 : 1)),
});

const isReachable = ({ contacts, emails, url }: Office, here: string | undefined): boolean =>
  emails.length > 0 || url !== undefined || contacts.some((contact) => worksFrom(contact, here));

const rankIn = (ids: readonly string[], id: string): number =>
  ids.includes(id) ? ids.indexOf(id) : ids.length;

/** What has the same rank stays in its order. */
function sorted<T>(list: readonly T[], rank: (one: T) => number): readonly T[] {
  return [...list].sort((a, b) => rank(a) - rank(b));
}

/** A short number means another telephone in each country. */
function waysOf({ contacts, emails, url }: Office): readonly string[] {
  const dialled = contacts.map(({ href, onlyIn = '' }) => `${onlyIn} ${href}`);
  return [...dialled, ...emails, ...(url ? [url] : [])];
}
