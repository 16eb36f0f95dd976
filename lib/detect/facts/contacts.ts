import type { Knowledge } from '../../pack';
import { evidenceOf, type Field, type Judged, spanOf } from '../fields';
import type { Evidence } from '../types';

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

/** Ways to answer that a post names: by word, by link, by address or number. */
export function findContacts(
  knowledge: Knowledge,
  fields: readonly Field[],
  post: Judged,
): readonly Contact[] {
  const contacts: Contact[] = [];
  const add = (channel: string, evidence: Evidence): void => {
    const known = knowledge.contacts[channel];
    if (known) contacts.push({ channel, kind: known.kind, evidence });
  };
  for (const field of fields) {
    for (const { target, start, end } of field.hits)
      if (target.kind === 'contact') add(target.id, evidenceOf(field, start, end));
    const text = field.folded.original.slice(0, 20_000);
    const mails = addEmails(text, field, add);
    addWebAddresses(text, field, mails, knowledge, add);
    for (const match of text.matchAll(TELEPHONE)) {
      const isShort = match[0].replace(/\D/g, '').length < 8;
      if (!isShort) add('phone', spanOf(field, match.index, match.index + match[0].length));
    }
  }
  for (const [index, link] of (post.links ?? []).entries()) {
    const host = hostOf(link);
    const evidence: Evidence = { in: 'link', index, start: 0, end: link.length, text: link };
    const channel = host && channelOfHost(knowledge, host);
    if (channel) add(channel, evidence);
    else if (link.startsWith('mailto:')) add('email', evidence);
    else if (host && !SOCIAL.test(host)) add('website', evidence);
  }
  return withoutNumbersOfChats(contacts);
}

function addEmails(
  text: string,
  field: Field,
  add: (channel: string, evidence: Evidence) => void,
): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  for (const match of text.matchAll(EMAIL)) {
    const span = [match.index, match.index + match[0].length] as const;
    spans.push(span);
    // A free mailbox is anybody's: only a mailbox of a company's own domain counts as its address.
    if (!FREE_MAIL.test((match[1] ?? '').toLowerCase())) add('email', spanOf(field, ...span));
  }
  return spans;
}

function addWebAddresses(
  text: string,
  field: Field,
  mails: readonly (readonly [number, number])[],
  knowledge: Knowledge,
  add: (channel: string, evidence: Evidence) => void,
): void {
  for (const match of text.matchAll(WEB_ADDRESS)) {
    const span = [match.index, match.index + match[0].length] as const;
    if (mails.some(([from, to]) => from <= span[0] && span[0] < to)) continue;
    const host = (match[1] ?? '').toLowerCase();
    const channel = channelOfHost(knowledge, host);
    const looksLikeAddress =
      /^(https?:|www\.)/i.test(match[0]) ||
      /\.(com|org|net|gov|edu|co|vn|io|info|asia|jobs)(\.[a-z]{2})?$/.test(host);
    if (channel) add(channel, spanOf(field, ...span));
    else if (looksLikeAddress && !SOCIAL.test(host)) add('website', spanOf(field, ...span));
  }
}

function hostOf(link: string): string | undefined {
  try {
    return new URL(link).hostname.toLowerCase().replace(/^www\./, '');
  } catch {
    return undefined;
  }
}

function channelOfHost(knowledge: Knowledge, host: string): string | undefined {
  for (const [channel, { hosts }] of Object.entries(knowledge.contacts))
    if (hosts.some((known) => host === known || host.endsWith(`.${known}`))) return channel;
  return undefined;
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
