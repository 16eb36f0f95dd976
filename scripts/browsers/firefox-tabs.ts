import { writeFile } from 'node:fs/promises';
import type { Marionette } from './marionette';
import { type BrowserTab, type Evaluate, type Json, type PageWork, pageExpression } from './session';

export interface FirefoxTabs {
  readonly first: BrowserTab;
  readonly openBehind: (url: string) => Promise<BrowserTab>;
  /** Runs `work` in the browser's own privileged scope, where `ChromeUtils` and `Services` are. */
  readonly inBrowser: Evaluate;
  readonly send: Marionette['send'];
  readonly quit: () => Promise<void>;
}

/** `KeyboardEvent.key` to WebDriver's private code points: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/**
 * Tabs over one Marionette session. The session is always in one tab and in one of two contexts, so every use says where it wants
 * to be and they go one after the other.
 */
export async function firefoxTabs({ send }: Marionette): Promise<FirefoxTabs> {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };

  const run = async (work: PageWork, argument?: Json) => {
    const script = `const done = arguments[arguments.length - 1];
      ${pageExpression(work, argument)}.then((result) => done({ result }), (error) => done({ error: String(error) }));`;
    const { value } = (await send('WebDriver:ExecuteAsyncScript', { script, args: [] })) as {
      value: { result?: unknown; error?: string };
    };
    if (value.error !== undefined) throw new Error(value.error);
    return value.result;
  };

  // The two forms of Evaluate differ in types only.
  const inBrowser: Evaluate = (work: PageWork, argument?: Json) =>
    inTurn(async () => {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return (await run(work, argument)) as never;
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    });

  const tabOf = (handle: string): BrowserTab => {
    const here = <Result>(work: () => Promise<Result>) =>
      inTurn(async () => {
        await send('WebDriver:SwitchToWindow', { handle, focus: false });
        return work();
      });
    return {
      open: async (url) => void (await here(() => send('WebDriver:Navigate', { url }))),
      reload: async () => void (await here(() => send('WebDriver:Refresh'))),
      goBack: async () => void (await here(() => send('WebDriver:Back'))),
      goForward: async () => void (await here(() => send('WebDriver:Forward'))),
      evaluate: (work: PageWork, argument?: Json) => here(() => run(work, argument)) as never,
      addScript: async (script) =>
        void (await here(() => send('WebDriver:ExecuteScript', { script, args: [] }))),
      click: async (selector) =>
        void (await here(async () => send('WebDriver:ElementClick', { id: await element(send, selector) }))),
      press: async (key) => {
        const value = KEYS[key] ?? key;
        const actions = [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ];
        await here(() =>
          send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] }),
        );
      },
      screenshot: async (file) => {
        const shot = await here(() => send('WebDriver:TakeScreenshot', { full: false }));
        await writeFile(file, Buffer.from((shot as { value: string }).value, 'base64'));
      },
      resize: async (width, height) => {
        await here(async () => {
          const frame = await run(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
          const [across = 0, down = 0] = frame as number[];
          await send('WebDriver:SetWindowRect', { width: width + across, height: height + down });
        });
      },
      close: async () => void (await here(() => send('WebDriver:CloseWindow'))),
    };
  };

  await send('WebDriver:SetTimeouts', { script: 30_000, pageLoad: 30_000, implicit: 10_000 });
  const handles = async () => (await send('WebDriver:GetWindowHandles')) as string[];
  const [firstHandle = ''] = await handles();

  const openBehind = async (url: string) => {
    const before = await inTurn(handles);
    await inBrowser(openBackgroundTab, url);
    const appeared = (await inTurn(handles)).filter((each) => !before.includes(each)).map(tabOf);
    if (appeared.length === 1 && appeared[0]) return appeared[0];
    // The extension opened a window of its own meanwhile.
    for (const each of appeared) if ((await each.evaluate(() => location.href)) === url) return each;
    throw new Error(`Firefox: ${url} did not open.`);
  };

  return {
    first: tabOf(firstHandle),
    openBehind,
    inBrowser,
    send,
    quit: async () => void (await send('Marionette:Quit', { flags: ['eForceQuit'] })),
  };
}

/** Walks `outer >> inner` through open shadow roots; waits (WebDriver's implicit wait) until each is there. */
async function element(send: Marionette['send'], selector: string): Promise<string> {
  const idOf = (answer: unknown) =>
    Object.values((answer as { value: Record<string, string> }).value)[0] ?? '';
  const [outer = '', ...inner] = selector.split('>>').map((part) => part.trim());
  let id = idOf(await send('WebDriver:FindElement', { using: 'css selector', value: outer }));
  for (const part of inner) {
    const shadowRoot = idOf(await send('WebDriver:GetShadowRoot', { id }));
    id = idOf(
      await send('WebDriver:FindElementFromShadowRoot', { shadowRoot, using: 'css selector', value: part }),
    );
  }
  return id;
}

/** Firefox's own objects, in the browser's scope. */
interface BrowserScope {
  readonly Services: {
    readonly wm: { getMostRecentWindow(type: string): { gBrowser: TabStrip } };
    readonly scriptSecurityManager: { getSystemPrincipal(): unknown };
  };
}
interface TabStrip {
  addTab(
    url: string,
    options: object,
  ): { linkedBrowser: { currentURI: { spec: string }; webProgress: { isLoadingDocument: boolean } } };
}

async function openBackgroundTab(url: string): Promise<void> {
  const { Services } = globalThis as unknown as BrowserScope;
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  const strip = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
  const { linkedBrowser } = strip.addTab(url, { triggeringPrincipal, inBackground: true });
  while (linkedBrowser.currentURI.spec !== url || linkedBrowser.webProgress.isLoadingDocument)
    await new Promise((next) => setTimeout(next, 20));
}
