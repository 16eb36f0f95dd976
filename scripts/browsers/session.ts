/**
 * One way to drive an extension in Chromium and in Firefox, so that what is tried in one is tried in the other.
 * Functions given to `evaluate` run in the page, in its own world: they must not use anything from around them.
 */
export interface BrowserSession {
  readonly browser: 'chromium' | 'firefox';
  /** “Chromium 156.0.8078.79”. */
  readonly name: string;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  readonly extensionOrigin: string;
  /** Where pages' files are saved, without a question. */
  readonly downloads: string;
  /** The tab that the person looks at. */
  readonly tab: BrowserTab;
  /** A page in a tab behind `tab`, which stays the active one: so the popup sees the tab it was opened on. */
  readonly openBehind: (url: string) => Promise<BrowserTab>;
  /** What the toolbar button's badge says on `tab`; empty when there is none. */
  readonly badge: () => Promise<string>;
  /** Stops the background as the browser does when it idles. */
  readonly stopBackground: () => Promise<void>;
  /** As if a new version had been installed: pages of the extension close, scripts in open tabs lose their extension. */
  readonly reloadExtension: () => Promise<void>;
  /** Takes away, or gives back, every host the extension asked for, as a person can in the browser's settings. */
  readonly revokeAccess: () => Promise<void>;
  readonly grantAccess: () => Promise<void>;
  /** Loads one more unpacked extension. */
  readonly install: (folder: string) => Promise<void>;
  /** Of the tabs that are open. */
  readonly colorScheme: (scheme: 'light' | 'dark') => Promise<void>;
  /** Resolves when the person closes the browser. */
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
}

export interface BrowserTab {
  readonly open: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly goBack: () => Promise<void>;
  readonly goForward: () => Promise<void>;
  readonly evaluate: Evaluate;
  /** Runs a library's source in the page, past its content security policy. */
  readonly addScript: (source: string) => Promise<void>;
  /** A real click. `>>` steps into an open shadow root: `job-red-flags >> button`. Waits until the element is there. */
  readonly click: (selector: string) => Promise<void>;
  /** A real key, by its `KeyboardEvent.key`: `Tab`, `Enter`, `a`. */
  readonly press: (key: string) => Promise<void>;
  /** PNG of what is in view. */
  readonly screenshot: (file: string) => Promise<void>;
  /** Size of the view in CSS pixels. */
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Evaluate {
  <Result>(work: () => Result | Promise<Result>): Promise<Result>;
  <Result, Argument extends Json>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
}

export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json };

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Every https host is served from this port of this machine, so that nothing goes out and the sites are our stand-in. */
  readonly port: number;
  readonly display: 'headless' | 'window';
  /** Folder whose files the new profile begins with. */
  readonly beginsWith?: string | undefined;
  /** What to keep of the profile's folder: called once the browser has ended, before the folder is removed. */
  readonly keep?: ((profile: string) => Promise<void>) | undefined;
}

/** What `evaluate` is given, whatever its types. */
export type PageWork = (argument: never) => unknown;

/** Source of an expression that runs `work(argument)` in a page and gives a promise of its result. */
export function pageExpression(work: PageWork, argument: Json): string {
  // tsx keeps function names by calling `__name`, which no page has.
  return `(async () => { const __name = (f) => f; return (${work})(${argument === undefined ? '' : JSON.stringify(argument)}); })()`;
}
