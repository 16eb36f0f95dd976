import type { CompiledPack } from '../../pack';
import type { Field, Judged } from '../fields';
import type { Evidence } from '../types';
import { findAgeLimits } from './ages';
import { type Contact, createContactFinder } from './contacts';
import { type Departure, findDepartures } from './departures';
import { createLexicons } from './lexicon';
import { createLicenceFinder, type Licence } from './licences';
import { findNamed, type Named } from './named';
import { createPayReader, type Pay } from './pay';
import { findPlaces, type Place } from './places';

/** What a post says, read from its texts and links. */
export interface Facts {
  /** ISO codes of the ad's own country and the reader's: what is there is no overseas sign. */
  readonly homes: readonly string[];
  readonly places: readonly Place[];
  /** Kinds of work. */
  readonly jobs: readonly Named[];
  readonly ages: readonly Evidence[];
  /** Read when they are asked for: most posts show nothing that asks. */
  contacts(): readonly Contact[];
  pays(): readonly Pay[];
  departures(): readonly Departure[];
  licences(): readonly Licence[];
}

export interface Spoken {
  /** The post's language, as its place in the pack's list; -1 when unknown. */
  readonly language: number;
  /** ISO code of the reader's country, where it is known. */
  readonly home?: string | undefined;
}

/** Reads the facts of a post from the fields that were matched. */
export function createFactReader(
  pack: CompiledPack,
): (fields: readonly Field[], post: Judged, spoken: Spoken) => Facts {
  const { knowledge } = pack;
  const findContacts = createContactFinder(knowledge);
  const lexiconOf = createLexicons(pack);
  const readPay = createPayReader(knowledge);
  const findLicences = createLicenceFinder(knowledge);
  return (fields, post, { language, home }) => {
    const own = pack.languages[language]?.homes ?? [];
    const homes = home === undefined || own.includes(home) ? own : [...own, home];
    const places = findPlaces(knowledge, fields, homes);
    const lexicon = lexiconOf(language);
    return {
      homes,
      places,
      contacts: once(() => findContacts(fields, post, lexicon)),
      jobs: findNamed(fields, 'job'),
      ages: findAgeLimits(fields),
      pays: once(() => readPay(fields, lexicon, { homes, destinations: destinationsOf(places) })),
      departures: once(() => findDepartures(fields, lexicon)),
      licences: once(() => findLicences(fields, { homes, places })),
    };
  };
}

/** ISO codes of the countries that an ad leads to. */
export function destinationsOf(places: readonly Place[]): readonly string[] {
  return places.length === 0
    ? NOWHERE
    : [...new Set(places.filter(({ isHome }) => !isHome).map(({ country }) => country))];
}
const NOWHERE: readonly string[] = [];

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
