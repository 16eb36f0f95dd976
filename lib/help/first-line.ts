import type { Situation } from './directory';
import { type Contact, type Offer, type Office, worksFrom } from './offer';

/** One place to call, for a surface with room for one. */
export interface FirstLine {
  readonly office: Office;
  readonly contact: Contact;
  /** The country in which alone it can be called, when it is not known that the person is there. */
  readonly onlyIn?: string;
}

/** Steps whose telephones are for people in need; those of registers and report forms are for questions. */
const STEPS: ReadonlySet<Offer['step']> = new Set(['line-here', 'consulate', 'line-home', 'organisation']);

/**
 * The first telephone among offers that can be called from where the person is. Of somebody who told only where they are from: the line
 * there, also one that can be called only there, since most are at home when they meet an ad. Nothing where no line is known, or nothing
 * was told.
 */
export function firstLine(offers: readonly Offer[], { origin, here }: Situation): FirstLine | undefined {
  if (!origin && !here) return undefined;
  const lines = offers.flatMap((offer) =>
    offer.step === 'say' || !STEPS.has(offer.step)
      ? []
      : offer.contacts.filter(({ by }) => by === 'call').map((contact) => ({ office: offer, contact })),
  );
  const reachable = lines.find(({ contact }) => worksFrom(contact, here));
  if (here !== undefined) return reachable;
  const atHome = lines.find(({ office }) => office.step === 'line-home') ?? reachable ?? lines[0];
  if (!atHome?.contact.onlyIn) return atHome;
  return { ...atHome, onlyIn: atHome.contact.onlyIn };
}
