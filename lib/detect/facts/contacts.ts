import type { Knowledge } from '../../pack';
import { evidenceOf, type Field, type Judged, spanOf } from '../fields';
import type { Evidence } from '../types';
import { createNearNames } from './near-names';
import { matchesAround, matchesIn } from './written-addresses';

export interface Contact {
  /** Id in `rules/vocabulary/contacts.yaml`. */
  readonly channel: string;
  readonly kind: Knowledge['contacts'][string]['kind'];
  readonly evidence: Evidence;
}

const FREE_MAIL =
  /^(gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|proton|protonmail|gmx|mail|yandex|qq|163|126|naver|daum|rediffmail|aol)\./;
const EMAIL = /[a-z0-9][a-z0-9._%+-]{0,63}@((?:[a-z0-9-]{1,63}\.)+[a-z]{2,24})/gi;
const WEB_ADDRESS = /(?:https?:\/\/|www\.)?((?:[a-z0-9-]{1,63}\.)+[a-z]{2,24})(\/[^\s]{0,200})?/gi;
/** Sites where anybody has a page: an address there names nobody. */
const SOCIAL =
  /(^|\.)(facebook|fb|instagram|messenger|m|tiktok|youtube|youtu|twitter|x|linkedin|bit|tinyurl|forms|docs|google|goo|t|wa|zalo|line|lin|wechat|viber|signal)\.[a-z.]{2,8}$/;
const TELEPHONE = /(?<![\d/])\+?\(?\d(?:[\s.()-]{0,2}\d){7,14}(?!\d)/g;
const FEWEST_DIGITS = 8;
/** How much of a text is searched for addresses and numbers, in UTF-16 units. */
const SEARCHED = 20_000;

type Add = (channel: string, evidence: Evidence) => void;

/** Finds the ways to answer that a post names: by word, by link, by address or number. */
export function createContactFinder(
  knowledge: Knowledge,
): (fields: readonly Field[], post: Judged) => readonly Contact[] {
  const channelOfHost = createHostReader(knowledge);
  const nearNames = createNearNames(knowledge);

  return (fields, post) => {
    const contacts: Contact[] = [];
    const add: Add = (channel, evidence) => {
      const known = knowledge.contacts[channel];
      if (known) contacts.push({ channel, kind: known.kind, evidence });
    };
    for (const field of fields) {
      for (const { id, start, end } of field.hits.contact) add(id, evidenceOf(field, start, end));
      const { original, scan } = field.folded;
      const text = original.length > SEARCHED ? original.slice(0, SEARCHED) : original;
      addWebAddresses(text, field, addEmails(text, field, add), add);
      if (
        !contacts.some(({ kind }) => kind === 'chat') &&
        (scan.digits >= FEWEST_DIGITS || text.includes('@'))
      )
        for (const { channel, evidence } of nearNames(field)) add(channel, evidence);
      if (scan.digits >= FEWEST_DIGITS) addTelephones(text, field, add);
    }
    post.links?.forEach((link, index) => {
      addLink(link, index, add);
    });
    return withoutNumbersOfChats(contacts);
  };

  function addWebAddresses(text: string, field: Field, mails: readonly Span[], add: Add): void {
    for (const { index, match } of matchesAround('.', WEB_ADDRESS, text)) {
      if (mails.some(([from, to]) => from <= index && index < to)) continue;
      const span = [index, index + match[0].length] as const;
      const host = (match[1] ?? '').toLowerCase();
      const channel = channelOfHost(host);
      const looksLikeAddress =
        /^(https?:|www\.)/i.test(match[0]) ||
        /\.(com|org|net|gov|edu|co|vn|io|info|asia|jobs)(\.[a-z]{2})?$/.test(host);
      if (channel) add(channel, spanOf(field, ...span));
      else if (looksLikeAddress && !SOCIAL.test(host)) add('website', spanOf(field, ...span));
    }
  }

  function addLink(link: string, index: number, add: Add): void {
    const host = hostOf(link);
    const evidence: Evidence = { in: 'link', index, start: 0, end: link.length, text: link };
    const channel = host && channelOfHost(host);
    if (channel) add(channel, evidence);
    else if (link.startsWith('mailto:')) add('email', evidence);
    else if (host && !SOCIAL.test(host)) add('website', evidence);
  }
}

/** UTF-16 offsets in the original, the second one past the last. */
type Span = readonly [number, number];

/** @returns where e-mail addresses stand, those of free mailboxes too */
function addEmails(text: string, field: Field, add: Add): readonly Span[] {
  const spans: Span[] = [];
  for (const { index, match } of matchesAround('@', EMAIL, text)) {
    const span = [index, index + match[0].length] as const;
    spans.push(span);
    // A free mailbox is anybody's: only a mailbox of a company's own domain counts as its address.
    if (!FREE_MAIL.test((match[1] ?? '').toLowerCase())) add('email', spanOf(field, ...span));
  }
  return spans;
}

function addTelephones(text: string, field: Field, add: Add): void {
  for (const { index, match } of matchesIn(TELEPHONE, text))
    add('phone', spanOf(field, index, index + match[0].length));
}

function hostOf(link: string): string | undefined {
  try {
    return new URL(link).hostname.toLowerCase().replace(/^www\./, '');
  } catch {
    return undefined;
  }
}

/** Which channel a host belongs to, itself or by a domain above it. */
function createHostReader(knowledge: Knowledge): (host: string) => string | undefined {
  const channels = new Map<string, string>();
  for (const [channel, { hosts }] of Object.entries(knowledge.contacts))
    for (const host of hosts) if (!channels.has(host)) channels.set(host, channel);
  return (host) => {
    for (let domain = host; ; domain = domain.slice(domain.indexOf('.') + 1)) {
      const channel = channels.get(domain);
      if (channel || !domain.includes('.')) return channel;
    }
  };
}

/** “Zalo 0900…”: the number is the chat's, no telephone. Where calls are asked for by word, they count. */
function withoutNumbersOfChats(contacts: readonly Contact[]): readonly Contact[] {
  const hasChat = contacts.some(({ kind }) => kind === 'chat');
  return hasChat
    ? contacts.filter(({ channel, evidence }) => channel !== 'phone' || !/^[\d+(]/.test(evidence.text))
    : contacts;
}

/** Whether all ways to answer are among these channels, with no company address, page, office or telephone beside them. */
export function isOnlyBy(contacts: readonly Contact[], channels: readonly string[]): boolean {
  return (
    contacts.some(({ channel, kind }) => channels.includes(channel) || kind === 'private') &&
    contacts.every(({ channel, kind }) => channels.includes(channel) || kind === 'private')
  );
}
