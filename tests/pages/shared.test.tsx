import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Page } from '../../entrypoints/pages/page';
import { changeSettings, SESSION_KEY } from '../../lib/settings';
import { makeWords } from '../../lib/words';
import { eventually } from '../eventually';
import { locales } from '../locales';

const words = makeWords('en', locales.get('en')!);
const EXIT = 'https://weather.example/';
const asked: unknown[] = [];
let answers: ((reply: object) => void)[] = [];
let left: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  vi.restoreAllMocks();
  render(null, document.body);
  fakeBrowser.reset();
  document.documentElement.hidden = false;
  asked.length = 0;
  answers = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    asked.push((message as { type: string }).type); // only the page speaks here
    return new Promise((resolve) => answers.push(resolve));
  });
  left = vi.spyOn(location, 'replace').mockImplementation(() => undefined);
});

afterEach(() => void vi.useRealTimers());

function open(): void {
  render(
    <Page words={words} title="book.title" exit={EXIT} failed={false}>
      <p class="own">Three reports</p>
    </Page>,
    document.body,
  );
}
const own = () => document.querySelector('.own')?.textContent;
const finish = () =>
  [...document.querySelectorAll('button')].find((one) => one.textContent === 'I have finished');

/** Tabs of the browser; the page is in the first, and others of ours may be in those after it. */
function tabs(ids: readonly number[], ours = 1): ReturnType<typeof vi.fn> {
  const remove = vi.fn(async () => {});
  Object.assign(fakeBrowser, {
    extension: { getViews: ({ type }: { type: string }) => (type === 'tab' ? Array(ours) : []) },
  });
  Object.assign(fakeBrowser.tabs, {
    getCurrent: async () => ({ id: ids[0] }),
    query: async () => ids.map((id) => ({ id })),
    remove,
  });
  return remove;
}

describe('a page on a shared computer', () => {
  beforeEach(() => changeSettings({ sharedComputer: true }));

  it('shows nothing before the background says that nothing of an earlier person is left', async () => {
    open();
    await eventually(() => expect(asked).toEqual(['session']));
    expect([own(), finish()]).toEqual([undefined, undefined]);
    answers[0]?.({ ok: true });
    await eventually(() => expect(own()).toBe('Three reports'));
  });

  it.each([
    ['is silent', () => vi.advanceTimersByTime(5_000)],
    ['refuses', () => answers[0]?.({ error: 'failed', message: 'Broken' })],
  ])('says that something went wrong, and shows nothing, when the background %s', async (_, happen) => {
    vi.useFakeTimers();
    open();
    await eventually(() => expect(answers).toHaveLength(1));
    happen();
    await eventually(() =>
      expect(document.querySelector('[role=alert]')?.textContent).toContain('Close this window'),
    );
    expect(own()).toBeUndefined();
  });

  it('is there all the same when the answer comes late', async () => {
    vi.useFakeTimers();
    open();
    await eventually(() => expect(answers).toHaveLength(1));
    vi.advanceTimersByTime(5_000);
    await eventually(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
    answers[0]?.({ ok: true });
    await eventually(() => expect(own()).toBe('Three reports'));
    expect(document.querySelector('[role=alert]')).toBeNull();
  });

  it('shows nothing as long as an earlier person’s things can not be forgotten', async () => {
    await fakeBrowser.storage.local.set({ [SESSION_KEY]: 'ending' });
    open();
    await eventually(() => expect(answers).toHaveLength(1));
    answers[0]?.({ ok: false });
    await Promise.resolve();
    expect(own()).toBeUndefined();
    await fakeBrowser.storage.local.set({ [SESSION_KEY]: 'open' });
    await eventually(() => expect(answers).toHaveLength(2));
    expect(own()).toBeUndefined();
    answers[1]?.({ ok: true });
    await eventually(() => expect(own()).toBe('Three reports'));
  });

  it('has a button that ends the session, and says what that does', async () => {
    open();
    await eventually(() => expect(answers).toHaveLength(1));
    answers[0]?.({ ok: true });
    await eventually(() => expect(finish()?.title).toMatch(/^This forgets your report book/));
    finish()?.click();
    expect(asked).toEqual(['session', 'end-session']);
  });

  it('says so when ending the session fails', async () => {
    open();
    await eventually(() => expect(answers).toHaveLength(1));
    answers[0]?.({ ok: true });
    await eventually(() => expect(finish()).toBeDefined());
    finish()?.click();
    answers[1]?.({ error: 'failed', message: 'The book is locked.' });
    await eventually(() =>
      expect(document.querySelector('header [role=alert]')?.textContent).toMatch(/^That did not work fully/),
    );
  });

  it('closes when the session ends, wherever that was said', async () => {
    const remove = tabs([4, 5]);
    open();
    await eventually(() => expect(answers).toHaveLength(1));
    await fakeBrowser.storage.local.set({ [SESSION_KEY]: 'open' });
    expect(document.documentElement.hidden).toBe(false);
    await fakeBrowser.storage.local.set({ [SESSION_KEY]: 'ending' });
    expect(document.documentElement.hidden).toBe(true);
    await eventually(() => expect(remove).toHaveBeenCalledExactlyOnceWith(4));
    expect(left).not.toHaveBeenCalled();
  });

  it('is left for the neutral page where closing it would close the browser', async () => {
    const remove = tabs([4]);
    open();
    await eventually(() => expect(answers).toHaveLength(1));
    await fakeBrowser.storage.local.set({ [SESSION_KEY]: 'ending' });
    await eventually(() => expect(left).toHaveBeenCalledExactlyOnceWith(EXIT));
    expect(remove).not.toHaveBeenCalled();
  });
});

describe('several pages on a shared computer', () => {
  it.each([
    ['are all left where none but ours are open', [4, 5], 'left'],
    ['are all closed where another is open', [4, 5, 6], 'closed'],
  ])('%s', async (_, ids, how) => {
    await changeSettings({ sharedComputer: true });
    const remove = tabs(ids, 2);
    open();
    await eventually(() => expect(answers).toHaveLength(1));
    await fakeBrowser.storage.local.set({ [SESSION_KEY]: 'ending' });
    const calls = () => [left.mock.calls, remove.mock.calls];
    await eventually(() => expect(calls()).toEqual(how === 'left' ? [[[EXIT]], []] : [[], [[4]]]));
  });
});

describe('a page that is restored before the policy arrives', () => {
  it('shows nothing before the background says that nothing of an earlier person is left', async () => {
    await fakeBrowser.storage.local.set({ [SESSION_KEY]: 'open' });
    open();
    await eventually(() => expect(asked).toEqual(['session']));
    expect(own()).toBeUndefined();
    answers[0]?.({ ok: true });
    await eventually(() => expect(own()).toBe('Three reports'));
  });
});

describe('a page on a computer of one’s own', () => {
  it('is there at once, without a button to finish', async () => {
    open();
    await eventually(() => expect(own()).toBe('Three reports'));
    expect([asked, finish()]).toEqual([[], undefined]);
  });
});
