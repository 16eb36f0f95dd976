import type { Knowledge } from '../../pack';
import { type Field, type Judged, spanOf } from '../fields';
import type { Evidence } from '../types';
import { createAddressReader } from './addresses';
import { createDisguisedAddresses } from './disguised-addresses';
import { chatsByHandle } from './handles';
import type { Lexicon } from './lexicon';
import { findNamed } from './named';
import { createNearNames } from './near-names';
import { findTelephones } from './telephones';

export interface Contact {
  /** Id in `rules/vocabulary/contacts.yaml`. */
  readonly channel: string;
  readonly kind: Knowledge['contacts'][string]['kind'];
  readonly evidence: Evidence;
}

/** Before it is known what kind of channel it is. */
export type Reached = Pick<Contact, 'channel' | 'evidence'>;

const FEWEST_DIGITS = 8;

/** Finds the ways to answer that a post names: by word, by handle, by link, by address or number. */
export function createContactFinder(
  knowledge: Knowledge,
): (fields: readonly Field[], post: Judged, lexicon: Lexicon) => readonly Contact[] {
  const addresses = createAddressReader(knowledge.contacts);
  const disguisedAddresses = createDisguisedAddresses(knowledge.contacts);
  const nearNames = createNearNames(knowledge);

  /** What everybody can have names nobody, and isn't counted. */
  const adder = (contacts: Contact[]) => (reached: readonly Reached[]) => {
    for (const { channel, evidence } of reached) {
      const kind = knowledge.contacts[channel]?.kind;
      if (kind && kind !== 'anybody') contacts.push({ channel, kind, evidence });
    }
  };

  return (fields, post, lexicon) => {
    const contacts: Contact[] = [];
    const add = adder(contacts);
    for (const { id, evidence } of findNamed(fields, 'contact')) add([{ channel: id, evidence }]);
    for (const field of fields) {
      add(addresses.inText(field));
      add(disguisedAddresses(field));
      add(chatsByHandle(field, lexicon));
      if (field.folded.scan.digits >= FEWEST_DIGITS) add(telephonesOf(field));
    }
    post.links?.forEach((link, index) => {
      add(addresses.ofLink(link, index));
    });
    // String distance costs far more than a match, and is asked only where no chat was found.
    if (!contacts.some(isChat)) for (const field of fields) if (mayHoldHandle(field)) add(nearNames(field));
    return withoutNumbersOfChats(contacts);
  };
}

function telephonesOf(field: Field): readonly Reached[] {
  const { from, to } = field.folded.scan;
  return findTelephones(field.folded.scan).map(([start, end]) => ({
    channel: 'phone',
    evidence: spanOf(field, from[start]!, to[end - 1]!),
  }));
}

function mayHoldHandle({ folded }: Field): boolean {
  return folded.scan.digits >= FEWEST_DIGITS || folded.original.includes('@');
}

function isChat({ kind }: Contact): boolean {
  return kind === 'chat';
}

/** “Zalo 0900…”: the number is the chat's, no telephone. Where calls are asked for by word, they count. */
function withoutNumbersOfChats(contacts: readonly Contact[]): readonly Contact[] {
  return contacts.some(isChat)
    ? contacts.filter(({ channel, evidence }) => channel !== 'phone' || !/^[\p{Nd}+(]/u.test(evidence.text))
    : contacts;
}

/** Whether all ways to answer are among these channels, with no company address, page, office or telephone beside them. */
export function isOnlyBy(contacts: readonly Contact[], channels: readonly string[]): boolean {
  const isHidden = ({ channel, kind }: Contact): boolean => channels.includes(channel) || kind === 'private';
  return contacts.length > 0 && contacts.every(isHidden);
}
