import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js';
import type { Post } from '../../detect';
import type { ContactField } from './fields';

/** More of each kind than this are a directory, and no ad. */
const MOST = 50;

/** Where a number without a country code is most likely dialled, by the language of the ad. A guess: the number as written stands beside it. */
const COUNTRIES: Readonly<Record<string, CountryCode>> = {
  vi: 'VN',
  km: 'KH',
  th: 'TH',
  my: 'MM',
  lo: 'LA',
  id: 'ID',
  ms: 'MY',
  fil: 'PH',
  hi: 'IN',
  ta: 'IN',
  bn: 'BD',
  ne: 'NP',
  ur: 'PK',
  sw: 'KE',
  am: 'ET',
  'pt-BR': 'BR',
  'zh-Hant': 'TW',
  'zh-Hans': 'CN',
  ko: 'KR',
  ja: 'JP',
  ru: 'RU',
};

/** Addresses that open a chat: whose, and where in them the handle stands. */
const CHATS: readonly { readonly at: RegExp; readonly app: string }[] = [
  { at: /^(?:t|telegram)\.(?:me|dog)\/(?:s\/)?(\+?[\w-]+)/i, app: 'telegram' },
  { at: /^wa\.me\/(\+?\d+)/i, app: 'whatsapp' },
  { at: /^(?:api|web|chat)\.whatsapp\.com\/(?:send\/?\?(?:.*&)?phone=)?(\+?[\w-]+)/i, app: 'whatsapp' },
  { at: /^(?:chat\.)?zalo\.me\/([\w/-]+)/i, app: 'zalo' },
  { at: /^(?:line\.me|lin\.ee)\/((?:R\/)?(?:ti\/)?(?:p\/)?[@~%\w-]+)/i, app: 'line' },
  { at: /^(?:m\.me|www\.messenger\.com\/t)\/([\w.]+)/i, app: 'messenger' },
];

/** An app's name and, close behind it, a handle. */
const NAMED =
  /(?<![\p{L}\p{N}])(telegram|tele|tg|line|wechat|weixin|whatsapp|zalo|viber|kakaotalk|kakao|signal|instagram|ig|skype)(?:\s*id)?\s*(?:[:：]\s*@?|@)([a-z0-9][\w.-]{3,31})/giu;
const APPS: Readonly<Record<string, string>> = {
  tele: 'telegram',
  tg: 'telegram',
  weixin: 'wechat',
  kakao: 'kakaotalk',
  ig: 'instagram',
};
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?![\w@])/giu;
const ADDRESS = /(?<![\w@.])(?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:me|com|ee|dog)\/[^\s<>"')]+/giu;
const HANDLE = /(?<![\w@./])@([a-z][\w.]{3,31})/giu;

/**
 * The ways to answer that a post names: telephone numbers, chat handles, e-mail addresses and links, each once, as written and in one
 * form, so that reports that name the same one can be found together.
 */
export function contactsIn({ text, imageTexts, links }: Post, language?: string): readonly ContactField[] {
  const found = new Map<string, ContactField>();
  const add = (kind: ContactField['kind'], value: string, raw: string) => {
    if (found.size < MOST && !found.has(value)) found.set(value, { kind, value, raw });
  };
  for (const words of [text, ...imageTexts]) {
    for (const [raw, app = '', handle = ''] of words.matchAll(NAMED)) addNamed(add, { raw, app, handle });
    for (const [raw] of words.matchAll(EMAIL)) add('email', `mailto:${raw.toLowerCase()}`, raw);
    for (const [raw] of words.matchAll(ADDRESS)) addLink(add, raw, 'chats-only');
    for (const { number, raw } of phonesIn(words, language)) add('phone', `tel:${number}`, raw);
    const named = new Set([...found.values()].map(({ value }) => value.replace(/^[a-z]+:/, '')));
    for (const [raw, handle = ''] of words.matchAll(HANDLE))
      if (!named.has(handle.toLowerCase())) add('handle', `handle:${handle.toLowerCase()}`, raw);
  }
  for (const link of links) addLink(add, link, 'all');
  return [...found.values()];
}

type Add = (kind: ContactField['kind'], value: string, raw: string) => void;

function addNamed(add: Add, { raw, app, handle }: { raw: string; app: string; handle: string }): void {
  const name = app.toLowerCase();
  // A number after the name of an app is found as a number.
  if (!/^[\d.-]+$/.test(handle))
    add('handle', `${APPS[name] ?? name}:${withoutDot(handle).toLowerCase()}`, raw);
}

function addLink(add: Add, link: string, which: 'all' | 'chats-only'): void {
  const address = link.replace(/^https?:\/\/(?:www\.(?!messenger))?/i, '');
  for (const { at, app } of CHATS) {
    const [, handle] = at.exec(address) ?? [];
    if (!handle) continue;
    add('handle', `${app}:${handle.toLowerCase()}`, link);
    return;
  }
  if (which === 'all') add('link', link, link);
}

function phonesIn(words: string, language: string | undefined): readonly { number: string; raw: string }[] {
  const defaultCountry = COUNTRIES[language ?? ''];
  return findPhoneNumbersInText(words, defaultCountry).map(({ number, startsAt, endsAt }) => ({
    number: number.number,
    raw: words.slice(startsAt, endsAt),
  }));
}

/** The sentence's full stop is not the handle's. */
function withoutDot(handle: string): string {
  return handle.replace(/[.-]+$/, '');
}
