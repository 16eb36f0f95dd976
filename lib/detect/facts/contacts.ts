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
  /** Named in the midst of a sentence, and not given to be used: “our WhatsApp group has rules”. */
  readonly isMention: boolean;
  readonly evidence: Evidence;
}

/** Before it is known what kind of channel it is. */
export type Reached = Pick<Contact, 'channel' | 'evidence'> & Partial<Pick<Contact, 'isMention'>>;

/**
 * What stands behind a name that is given to be used: a handle, a number, the end of a sentence or line, perhaps after an ending or a
 * small word: “inbox la.”
 */
const GIVEN =
  /^(?:[^\S\n]?[\p{L}\p{M}]{1,3})?(?:[^\p{L}\p{M}\p{N}\n]*(?:$|[\n@:：\p{Nd}])|\s*[.!?。！？။።।…])/u;
/** UTF-16 units that are looked at behind a name. */
const LOOKED_AT = 16;

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
    for (const { channel, evidence, isMention = false } of reached) {
      const kind = knowledge.contacts[channel]?.kind;
      if (kind && kind !== 'anybody') contacts.push({ channel, kind, isMention, evidence });
    }
  };

  return (fields, post, lexicon) => {
    const contacts: Contact[] = [];
    const add = adder(contacts);
    for (const { id, evidence } of findNamed(fields, 'contact'))
      add([{ channel: id, evidence, isMention: !isGiven(fields, evidence) }]);
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

function isGiven(fields: readonly Field[], { in: where, index, end }: Evidence): boolean {
  const field = fields.find((one) => one.in === where && one.index === index);
  return field !== undefined && GIVEN.test(field.folded.original.slice(end, end + LOOKED_AT));
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
