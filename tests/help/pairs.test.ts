import { describe, expect, it } from 'vitest';
import { helpFor, leavingHelp, type Offer, type Office, type Step, worksFrom } from '../../lib/help';
import { countries, directory, knowledge } from './directory';

/** Where lures lead, the Gulf states, and nobody asked. MM, LA, QA, BH and OM have no file of their own. */
const DESTINATIONS = ['KH', 'MM', 'LA', 'TH', 'AE', 'SA', 'QA', 'KW', 'BH', 'OM', undefined];
const ORIGINS = [...countries, 'UZ', undefined];

const pairs = ORIGINS.flatMap((origin) => DESTINATIONS.map((here) => ({ origin, here })));

const ABROAD = ['line-here', 'consulate', 'register', 'report', 'line-home', 'organisation', 'say'];
const AT_HOME = ['line-here', 'register', 'report', 'consulate', 'line-home', 'organisation', 'say'];
const LEAVING = [
  'rescue-report',
  'consulate',
  'line-here',
  'organisation',
  'line-home',
  'organisation',
  'say',
];

const officesOf = (offers: readonly Offer[]): readonly Office[] =>
  offers.filter((offer): offer is Office => offer.step !== 'say');

const headings = (offers: readonly Offer[]): readonly Step[] =>
  offers.map(({ step }) => step).filter((step, index, all) => step !== all[index - 1]);

/** `some` without those of `all` that are missing. */
const inOrder = (all: readonly string[], some: readonly string[]) => {
  let from = 0;
  return some.every((one) => {
    const at = all.indexOf(one, from);
    from = at + 1;
    return at >= 0;
  });
};

const hrefs = (office: Office) => office.contacts.map(({ href, onlyIn }) => `${onlyIn ?? ''} ${href}`);

describe.each([
  ['help', helpFor],
  ['help for leaving', leavingHelp],
] as const)('%s, from every country to every place that lures lead to', (_, help) => {
  it('is tried for more than four hundred pairs', () => {
    expect(pairs.length).toBeGreaterThan(400);
  });

  it('always has somebody to turn to, and what to say at the end', () => {
    for (const pair of pairs) {
      const offers = help(knowledge, pair);
      expect(
        officesOf(offers).map(({ step }) => step),
        JSON.stringify(pair),
      ).toContain('organisation');
      expect(offers.at(-1), JSON.stringify(pair)).toMatchObject({ step: 'say', to: 'family' });
    }
  });

  it('always has a way that works from where the person is', () => {
    for (const pair of pairs) {
      const reachable = officesOf(help(knowledge, pair)).filter(
        ({ contacts, url, emails }) =>
          url || emails.length > 0 || contacts.some((contact) => worksFrom(contact, pair.here)),
      );
      expect(reachable, JSON.stringify(pair)).not.toEqual([]);
    }
  });

  it('names nobody twice', () => {
    for (const pair of pairs) {
      const ids = officesOf(help(knowledge, pair)).map(({ id }) => id);
      expect(new Set(ids).size, JSON.stringify(pair)).toBe(ids.length);
    }
  });

  it('shows only what is official or reputable, with source and day', () => {
    for (const pair of pairs)
      for (const office of officesOf(help(knowledge, pair))) {
        expect(['official', 'reputable'], office.id).toContain(office.confidence);
        expect(office.source, office.id).toMatch(/^https?:\/\//);
        expect(office.checked, office.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
  });

  it('brings no line or mission of a third country', () => {
    for (const { origin, here } of pairs) {
      const known = [origin, here, undefined];
      const offices = officesOf(help(knowledge, { origin, here })).filter(
        ({ step }) => step !== 'rescue-report',
      );
      for (const { id, country } of offices)
        expect(known, `${id} for ${origin} in ${here}`).toContain(country);
      for (const { id } of offices.filter(({ step }) => step === 'consulate'))
        expect(directory[origin ?? '']?.[id]?.in ?? [here], `${id} for ${origin} in ${here}`).toContain(here);
    }
  });
});

describe('the order of help', () => {
  it('is line, consulate, register, report, home, organisations, what to say', () => {
    for (const pair of pairs) {
      const order = pair.origin !== undefined && pair.origin === pair.here ? AT_HOME : ABROAD;
      const got = headings(helpFor(knowledge, pair));
      expect(inOrder(order, got), `${JSON.stringify(pair)}: ${got}`).toBe(true);
    }
  });

  it('for leaving begins with the authorities’ own way, then the consulate', () => {
    for (const pair of pairs) {
      const got = headings(leavingHelp(knowledge, pair));
      expect(inOrder(LEAVING, got), `${JSON.stringify(pair)}: ${got}`).toBe(true);
    }
  });

  it('puts what can be dialled from where the person is before what can not', () => {
    for (const pair of pairs)
      for (const { id, contacts } of officesOf(helpFor(knowledge, pair))) {
        const works = contacts.map((contact) => worksFrom(contact, pair.here));
        expect(works, `${id} in ${pair.here}`).toEqual([...works].sort((a, b) => Number(b) - Number(a)));
      }
  });
});

it('never gives the same way twice under one heading', () => {
  const searched = new Set<string>();
  for (const pair of pairs) {
    const seen = new Map<string, number>();
    for (const office of officesOf(helpFor(knowledge, pair))) {
      const fresh = hrefs(office)
        .concat(office.emails, office.url ?? [])
        .filter((way) => {
          const key = `${office.step} ${way}`;
          searched.add(key);
          const isNew = !seen.has(key);
          seen.set(key, 1);
          return isNew;
        });
      expect(fresh, `${office.id} for ${JSON.stringify(pair)}`).not.toEqual([]);
    }
  }
  expect(searched.size).toBeGreaterThan(100);
});
