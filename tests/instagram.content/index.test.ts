import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import instagramScript from '../../entrypoints/instagram.content';
import { feedPost, homePage } from '../feed/instagram/page';

/** What every site's script does is shown in tests/facebook.content; here, that this one is Instagram's. */

const LURE = 'Typing job in Sihanoukville, Telegram only';

let sent: { type: string }[];
let ctx: ContentScriptContext;
let hello: object;

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  sent = [];
  hello = { paused: false };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: { type: string }) => {
    sent.push(message);
    return message.type === 'hello' ? hello : { answers: [] };
  }) as never); // the fake takes any message
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
  vi.spyOn(location, 'href', 'get').mockReturnValue('https://www.instagram.com/');
  homePage(feedPost({ caption: LURE }));
  ctx = new ContentScriptContext('instagram');
});

afterEach(() => {
  ctx.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the content script on Instagram', () => {
  it('runs on Instagram’s pages alone', () => {
    expect(instagramScript.matches).toEqual(['https://www.instagram.com/*']);
  });

  it('says hello for its site and has its posts judged', async () => {
    void instagramScript.main(ctx);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sent[0]).toMatchObject({ type: 'hello', site: 'instagram' });
    expect(sent[1]).toMatchObject({ posts: [{ site: 'instagram', surface: 'home', text: LURE }] });
  });

  it('reads by the newer rules that the hello brings', async () => {
    hello = { paused: false, rules: { caption: [{ select: 'b', seen: '2026-11', source: 'a test' }] } };
    document.querySelector('article section:last-of-type')?.after(document.createElement('b'));
    document.querySelector('article b')?.append('Other words');
    void instagramScript.main(ctx);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sent[1]).toMatchObject({ posts: [{ text: 'Other words' }] });
  });
});
