import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import facebookScript from '../../entrypoints/facebook.content';
import { PROTOCOL } from '../../lib/messages';
import { eventually } from '../eventually';
import { homePage, message, unit } from '../feed/facebook/page';
import { answerTo, cardText } from '../feed/watch/stage';

type Message = { type: string; posts?: Parameters<typeof answerTo>[0][]; [more: string]: unknown };

const LURE = 'Typing job in Sihanoukville, Telegram only';
const STROKE = { d: 'M0 0', fill: 'none' };
const HELLO = { paused: false, cardStyle: '.title { color: teal }' };
const WORDS = cardText({
  shape: 'card',
  drawings: { level: STROKE, chip: STROKE },
  direction: 'ltr',
  summary: '',
  signs: [],
  steps: [],
  note: '',
  busy: '',
  undoFor: '',
  failed: { title: 'Not kept', detail: 'Try again' },
  undone: { title: '', detail: '' },
  languages: {
    label: 'Language',
    drawing: STROKE,
    chosen: 'auto',
    options: [
      { language: 'auto', name: 'Automatic' },
      { language: 'km', name: 'ខ្មែរ' },
    ],
    unchanged: '',
  },
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
  help: { more: 'Who can help', leaving: 'I can’t leave', failed: 'Please reload' },
});

let sent: Message[];
let ctx: ContentScriptContext;
let reply: (message: Message) => Promise<unknown>;

const kindly = async (message: Message): Promise<unknown> => {
  if (message.type === 'hello') return HELLO;
  if (message.type === 'judge')
    return { answers: (message.posts ?? []).map((post) => answerTo(post, WORDS)) };
  return { ok: true };
};
const chooseOnCard = async (language: string) => {
  const list = document.querySelector('job-red-flags')!.shadowRoot!.querySelector('select')!;
  list.value = language;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await wait();
};
const types = () => sent.map(({ type }) => type);
const wait = (milliseconds = 3_000) => vi.advanceTimersByTimeAsync(milliseconds);
const askTab = (message: object) =>
  eventually(() => {
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
      observe = (target: Element) =>
        queueMicrotask(() =>
          this.tell([{ target, isIntersecting: true, boundingClientRect: new DOMRect(0, 0, 500, 100) }]),
        );
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
    const card = document.querySelector('job-red-flags')?.shadowRoot;
    expect(card?.textContent).toContain('Careful');
    expect(card?.adoptedStyleSheets[0]?.cssRules[0]?.cssText).toContain('teal');
    expect(await askTab({ type: 'status' })).toMatchObject({
      read: 1,
      health: 'ok',
      pageLanguage: 'vi',
      found: [{ level: 'danger' }],
    });
  });

  it('passes on the language that a person chose on a card, and leaves the rest to the background', async () => {
    reply = async (message) => (message.type === 'language' ? { kept: true } : kindly(message));
    void facebookScript.main(ctx);
    await wait();
    await chooseOnCard('km');
    expect(sent.at(-1)).toMatchObject({ type: 'language', language: 'km' });
    await askTab({ type: 'judge-again' });
    await wait();
    expect(sent.findLast(({ type }) => type === 'judge')).not.toHaveProperty('language');
  });

  it('remembers it by itself in a private window, where nothing is kept', async () => {
    reply = async (message) => (message.type === 'language' ? { kept: false } : kindly(message));
    void facebookScript.main(ctx);
    await wait();
    await chooseOnCard('km');
    expect(types().slice(-3)).toEqual(['language', 'judge', 'warnings']);
    expect(sent.at(-2)).toMatchObject({ pageLanguage: 'vi', language: 'km' });
    expect(await askTab({ type: 'status' })).toMatchObject({ language: 'km' });
  });

  it('is told by the popup over a private window', async () => {
    void facebookScript.main(ctx);
    await wait();
    expect(await askTab({ type: 'language', language: 'th' })).toEqual({ ok: true });
    await wait();
    expect(sent.findLast(({ type }) => type === 'judge')).toMatchObject({ language: 'th' });
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
    reply = async (message) => (message.type === 'hello' ? { ...HELLO, paused: true } : kindly(message));
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
    reply = async (message) => (message.type === 'hello' ? { ...HELLO, rules } : kindly(message));
    document.querySelector('[data-ad-rendering-role="story_message"]')?.setAttribute('data-new-message', '');
    void facebookScript.main(ctx);
    await wait();
    expect(document.querySelector('job-red-flags + [data-new-message]')).not.toBeNull();
  });

  it('shows on the card why a report was not kept', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const sentence = 'Cửa sổ riêng tư không lưu gì cả.';
    reply = async (message) =>
      message.type === 'report' ? { error: 'failed', message: 'private', sentence } : kindly(message);
    void facebookScript.main(ctx);
    await wait();
    const { shadowRoot } = document.querySelector('job-red-flags')!;
    const press = async () => {
      shadowRoot!.querySelector<HTMLElement>('[data-act=report]')!.click();
      await wait(0);
    };
    await press();
    const status = () => shadowRoot!.querySelector('[role=status]')?.textContent;
    expect(status()).toBe(`Not kept${sentence}`);
    reply = async (message) =>
      message.type === 'report' ? { error: 'failed', message: 'a cause for the log' } : kindly(message);
    await press();
    expect(status()).toBe('Not keptTry again');
  });

  it('says on the card that help could not be opened', async () => {
    reply = async (message) => {
      if (message.type === 'judge')
        return { answers: (message.posts ?? []).map((post) => answerTo(post, WORDS)) };
      return message.type === 'show-help' ? { error: 'failed', message: 'No window' } : kindly(message);
    };
    void facebookScript.main(ctx);
    await wait();
    const root = document.querySelector('job-red-flags')!.shadowRoot!;
    const press = (act: string) =>
      root.querySelector(`[data-act=${act}]`)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    press('leaving');
    await wait();
    expect(sent.at(-1)).toMatchObject({ type: 'show-help', view: 'leaving' });
    expect(root.textContent).toContain('Please reload');
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
