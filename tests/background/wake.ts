import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Post } from '../../lib/detect';
import { PROTOCOL, type Replies, type Request, type Sender } from '../../lib/messages';
import type { Pack } from '../../lib/pack';
import { smallPack } from '../detect/small-pack';
import { locales } from '../locales';

const texts = (title: string, explain: string) => ({ title, explain });

/** The engine's small pack, with words for its signs in English only. */
export const pack: Pack = {
  ...smallPack,
  languages: {
    ...smallPack.languages,
    en: {
      ...smallPack.languages.en!,
      texts: {
        'hotspot-destination': texts('Sihanoukville', 'Many scam compounds are there.'),
        'messaging-only': texts('Chat only', 'No address and no office phone.'),
      },
    },
  },
};

export const lure: Post = {
  key: 'facebook:lure',
  site: 'facebook',
  surface: 'group',
  text: 'Hiring! Typing work in Sihanoukville, $2500 a month, no experience, free flight, Telegram only',
  imageTexts: [],
  links: ['https://t.me/x'],
};
export const ordinary: Post = {
  key: 'facebook:ordinary',
  site: 'facebook',
  surface: 'home',
  text: 'We had noodles with the children by the river today.',
  imageTexts: [],
  links: [],
};

export const tab = { id: 7, incognito: false, url: 'https://www.facebook.com/' };
export const page: Sender = {
  id: 'test-extension-id',
  url: 'chrome-extension://test-extension-id/popup.html',
};
const contentScript: Sender = { id: 'test-extension-id', url: 'https://www.facebook.com/', tab };
export const privateWindow: Sender = { ...contentScript, tab: { id: 8, incognito: true } };

export const granted = new Set<string>();
export const permissionsChanged: (() => void)[] = [];
export const fetched: string[] = [];
/** What the browser says of the person's hands, and whom it tells when that changes. */
export const idle = { state: 'active', seconds: 0, listeners: [] as (() => void)[] };
type MenuListener = (info: { menuItemId: string; selectionText?: string }, tab?: object) => void;
export const menuListeners: MenuListener[] = [];
export const menuItems: object[] = [];

/** A browser in which the extension was just installed. */
export function freshBrowser(): void {
  fakeBrowser.reset();
  fakeBrowser.action.resetState();
  globalThis.indexedDB = new IDBFactory();
  fetched.length = 0;
  permissionsChanged.length = 0;
  granted.clear();
  const hosts = ['https://www.facebook.com/*', 'https://m.facebook.com/*'];
  for (const host of hosts) granted.add(host);
  const event = { addListener: (listener: () => void) => void permissionsChanged.push(listener) };
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
    onAdded: event,
    onRemoved: event,
  });
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ version: '0.1.0', host_permissions: hosts }),
    getPlatformInfo: async () => ({}),
  });
  idle.state = 'active';
  idle.listeners.length = 0;
  Object.assign(fakeBrowser, {
    idle: {
      queryState: async () => idle.state,
      setDetectionInterval: (seconds: number) => {
        idle.seconds = seconds;
      },
      onStateChanged: { addListener: (listener: () => void) => void idle.listeners.push(listener) },
    },
  });
  menuListeners.length = 0;
  Object.assign(fakeBrowser.contextMenus, {
    onClicked: { addListener: (listener: MenuListener) => void menuListeners.push(listener) },
    removeAll: async () => {
      menuItems.length = 0;
      await new Promise((resolve) => setTimeout(resolve, 5)); // as in a browser, others get their turn meanwhile
    },
    create: (item: object) => void menuItems.push(item),
  });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0', host_permissions: hosts }) });
  vi.stubGlobal('fetch', serve);
}

async function serve(path: string): Promise<Response> {
  fetched.push(path);
  const [, tag] = /^\/locales\/(.+)\.json$/.exec(path) ?? [];
  const body = path === '/pack.json' ? pack : locales.get(tag ?? '');
  return body ? new Response(JSON.stringify(body)) : new Response(null, { status: 404 });
}

/** The browser stops the background, whatever it was doing, and starts it again: only what is stored is left. */
export async function wake(): Promise<void> {
  vi.resetModules();
  fakeBrowser.runtime.onMessage.removeAllListeners();
  fakeBrowser.storage.onChanged.removeAllListeners();
  fakeBrowser.alarms.onAlarm.removeAllListeners();
  fakeBrowser.runtime.onStartup.removeAllListeners();
  idle.listeners.length = 0;
  const { default: background } = await import('../../entrypoints/background');
  background.main();
}

/** What the background, already awake, answers. */
export async function send(message: unknown, sender: Sender = contentScript): Promise<unknown> {
  const [reply] = await fakeBrowser.runtime.onMessage.trigger(message, sender as never); // the fake wants every field of a sender
  return reply;
}

/** What a background that was stopped a moment ago answers to a request of this version. */
export async function ask<T extends Request['type']>(
  question: Omit<Extract<Request, { type: T }>, 'v'> & { type: T },
  sender?: Sender,
): Promise<Replies[T]> {
  await wake();
  return (await send({ v: PROTOCOL, ...question }, sender)) as Replies[T]; // the tests look at what they get
}
