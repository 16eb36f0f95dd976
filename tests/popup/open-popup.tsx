import { render } from 'preact';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../entrypoints/popup/popup';
import type { PageShape, PageStatus, RulesInfo, TabRequest } from '../../lib/messages';
import { eventually } from '../eventually';
import { locales } from '../locales';

export const status: PageStatus = {
  read: 48,
  found: [
    { key: 'a', level: 'danger', excerpt: 'Customer service in Sihanoukville', signs: 4 },
    { key: 'b', level: 'caution', excerpt: 'Model casting in Dubai', signs: 1 },
  ],
  paused: false,
  health: 'ok',
};
export const rules: RulesInfo = {
  version: '2026.11.22',
  published: '2026-11-22',
  source: 'bundled',
  fed: false,
};
const HOSTS = ['https://www.facebook.com/*', 'https://m.facebook.com/*'];

/** A browser with one tab, and what its parts do. */
export interface Scene {
  /** Hidden where the extension has no access. */
  url: string | undefined;
  granted: string[];
  inPrivate: boolean;
  /** What the content script says; nothing when none is there. */
  status: PageStatus | undefined;
  shows: boolean;
  /** What the content script says the page is built of; nothing when it gives no answer. */
  shape: PageShape | undefined;
  background: unknown;
  readonly told: unknown[];
  readonly asked: unknown[];
}

/** Sets the scene for one test: a Facebook page that is read and has two warnings. */
export function setScene(changes: Partial<Scene> = {}): Scene {
  fakeBrowser.reset();
  const scene: Scene = {
    url: 'https://www.facebook.com/',
    granted: [...HOSTS],
    inPrivate: false,
    status,
    shows: true,
    shape: undefined,
    background: rules,
    told: [],
    asked: [],
    ...changes,
  };
  const { tabs, runtime, permissions } = fakeBrowser;
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  // The fakes want every field of what they give; the popup reads these.
  vi.spyOn(tabs, 'get').mockImplementation(
    async (id) => ({ id, url: scene.url, incognito: scene.inPrivate }) as never,
  );
  vi.spyOn(tabs, 'query').mockImplementation(async () => [{ id: 5, url: scene.url }] as never);
  vi.spyOn(tabs, 'update').mockImplementation(async () => ({}) as never);
  vi.spyOn(tabs, 'create').mockImplementation(async () => ({}) as never);
  vi.spyOn(tabs, 'sendMessage').mockImplementation(async (id: number, message: unknown) => {
    scene.told.push([id, message]);
    if (!scene.status) throw new Error('Could not establish connection. Receiving end does not exist.');
    const { type } = message as TabRequest; // only the popup speaks here
    if (type === 'shape') return scene.shape;
    return type === 'status' ? scene.status : { ok: scene.shows };
  });
  vi.spyOn(runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    scene.asked.push(message);
    return scene.background;
  });
  Object.assign(runtime, { getManifest: () => ({ host_permissions: HOSTS }) });
  Object.assign(tabs, { reload: vi.fn(async () => {}) });
  Object.assign(permissions, {
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((origin) => scene.granted.includes(origin)),
    request: vi.fn(async ({ origins }: { origins: string[] }) => {
      scene.granted.push(...origins);
      return true;
    }),
    onAdded: event,
    onRemoved: event,
  });
  vi.stubGlobal('close', vi.fn());
  vi.stubGlobal('fetch', serve);
  vi.setSystemTime(new Date('2026-11-25T12:00:00Z'));
  return scene;
}

/** Opens the popup for tab 5 and waits until it has looked at it. */
export async function openPopup(): Promise<HTMLElement> {
  render(null, document.body);
  render(<Popup search="?tab=5" />, document.body);
  await eventually(() => {
    if (document.querySelector('main')?.getAttribute('aria-busy') !== 'false') throw new Error('still busy');
  });
  return document.body;
}

/** The button that a person finds by these words, on it or read out. */
export function button(words: string | RegExp): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((one) => {
    const name = one.getAttribute('aria-label') ?? one.textContent;
    return typeof words === 'string' ? name === words : words.test(name);
  });
  if (!found) throw new Error(`No button “${words}” in: ${document.body.textContent}`);
  return found;
}

async function serve(path: string): Promise<Response> {
  const [, tag] = /^\/locales\/(.+)\.json$/.exec(path) ?? [];
  const texts = locales.get(tag ?? '');
  return texts ? new Response(JSON.stringify(texts)) : new Response(null, { status: 404 });
}
