import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import facebookScript from '../../entrypoints/facebook.content';
import { PROTOCOL } from '../../lib/messages';
import { homePage, message, unit } from '../feed/facebook/page';
import { answerTo, cardText } from '../feed/watch/stage';

type Message = { type: string; posts?: Parameters<typeof answerTo>[0][]; [more: string]: unknown };

const LURE = 'Typing job in Sihanoukville, Telegram only';
const WORDS = cardText({
  shape: 'card',
  direction: 'ltr',
  summary: '',
  signs: [],
  steps: [],
  note: '',
  busy: '',
  undoFor: '',
  undone: { title: '', detail: '' },
  actions: {
    why: 'Why',
    whatToDo: 'What to do',
    report: 'Report',
    wrong: '',
    dismiss: 'Hide',
    more: 'More',
    undo: '',
    again: '',
  },
});

let sent: Message[];
let ctx: ContentScriptContext;
let reply: (message: Message) => Promise<unknown>;

const kindly = async (message: Message): Promise<unknown> => {
  if (message.type === 'hello') return { paused: false };
  if (message.type === 'judge')
    return { answers: (message.posts ?? []).map((post) => answerTo(post, WORDS)) };
  return { ok: true };
};
const types = () => sent.map(({ type }) => type);
const wait = (milliseconds = 3_000) => vi.advanceTimersByTimeAsync(milliseconds);
const askTab = (message: object) =>
  vi.waitFor(() => {
    const listeners = vi
      .mocked(fakeBrowser.runtime.onMessage.addListener)
      .mock.calls.map(([listener]) => listener);
    const listen = listeners.at(-1) as (message: object, sender: object, respond: object) => unknown;
    return new Promise((respond) =>
      listen({ v: PROTOCOL, ...message }, { id: fakeBrowser.runtime.id }, respond),
    );
  });

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  sent = [];
  reply = kindly;
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: Message) => {
    sent.push(message);
    return reply(message);
  }) as never); // the fake takes any message
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(readonly tell: (entries: object[]) => void) {}
      observe = (target: Element) => queueMicrotask(() => this.tell([{ target, isIntersecting: true }]));
      unobserve = () => {};
      disconnect = () => {};
    },
  );
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 500, 100));
  document.documentElement.lang = 'vi';
  homePage(unit({ content: message(LURE) }));
  ctx = new ContentScriptContext('facebook');
});

afterEach(() => {
  ctx.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the content script on Facebook', () => {
  it('says hello, has posts judged in the page’s language, shows cards and counts them', async () => {
    void facebookScript.main(ctx);
    await wait();
    expect(types()).toEqual(['hello', 'judge', 'warnings']);
    expect(sent[1]).toMatchObject({
      v: PROTOCOL,
      pageLanguage: 'vi',
      posts: [{ text: LURE, site: 'facebook', surface: 'home' }],
    });
    expect(sent[2]).toMatchObject({ count: 1 });
    expect(document.querySelector('job-red-flags')?.shadowRoot?.textContent).toContain('Careful');
    expect(await askTab({ type: 'status' })).toMatchObject({
      read: 1,
      health: 'ok',
      pageLanguage: 'vi',
      found: [{ level: 'danger' }],
    });
  });

  it('asks again until the background answers, and answers the popup meanwhile', async () => {
    reply = async () => ({ error: 'failed', message: 'not yet' });
    void facebookScript.main(ctx);
    await wait();
    expect(types().length).toBeGreaterThan(2);
    expect(new Set(types())).toEqual(new Set(['hello']));
    expect(await askTab({ type: 'status' })).toMatchObject({ read: 0, found: [], health: 'starting' });
    expect(await askTab({ type: 'show', key: 'a' })).toEqual({ ok: false });
    reply = kindly;
    await wait(10_000);
    expect(document.querySelectorAll('job-red-flags')).toHaveLength(1);
  });

  it('does nothing when the background speaks another version', async () => {
    reply = async () => ({ error: 'outdated', message: 'reload' });
    void facebookScript.main(ctx);
    await wait(60_000);
    expect(types()).toEqual(['hello']);
    expect(document.querySelector('job-red-flags')).toBeNull();
  });

  it('reads nothing while paused, and goes on when the person resumes', async () => {
    reply = async (message) => (message.type === 'hello' ? { paused: true } : kindly(message));
    void facebookScript.main(ctx);
    await wait();
    expect(types()).not.toContain('judge');
    expect(await askTab({ type: 'status' })).toMatchObject({ paused: true });
    await askTab({ type: 'paused', paused: false });
    await wait();
    expect(document.querySelectorAll('job-red-flags')).toHaveLength(1);
    await askTab({ type: 'paused', paused: true });
    await wait();
    expect(document.querySelector('job-red-flags')).toBeNull();
  });

  it('says the number of warnings again when the browser brings the page back', async () => {
    void facebookScript.main(ctx);
    await wait();
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await wait();
    expect(sent.filter(({ type }) => type === 'warnings').map(({ count }) => count)).toEqual([1, 1]);
  });

  it('reads by the newer rules that the hello brings', async () => {
    const rules = {
      message: [{ select: '[data-new-message]', seen: '2026-11', source: 'a test' }],
      textBlock: [{ select: 'p', seen: '2026-11', source: 'a test' }],
    };
    reply = async (message) => (message.type === 'hello' ? { paused: false, rules } : kindly(message));
    document.querySelector('[data-ad-rendering-role="story_message"]')?.setAttribute('data-new-message', '');
    void facebookScript.main(ctx);
    await wait();
    expect(document.querySelector('job-red-flags + [data-new-message]')).not.toBeNull();
  });

  it('stops, and leaves its cards, when it has outlived its extension', async () => {
    void facebookScript.main(ctx);
    await wait();
    const { length } = sent;
    ctx.abort();
    document
      .querySelector('[data-test="list"]')
      ?.append(unit({ content: message('One more, Telegram only') }));
    await wait(20_000);
    expect(sent).toHaveLength(length);
    expect(document.querySelectorAll('job-red-flags')).toHaveLength(1);
  });
});
