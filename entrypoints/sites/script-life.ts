import { browser } from 'wxt/browser';

/**
 * Milliseconds between two looks at the address, and at whether the extension is still there: nobody tells a content script of the one, and not
 * every browser of the other. What changes on the page with its address is seen at once anyway.
 */
const LOOK = 1_000;

/**
 * How long a content script lives: until its extension is reloaded, or a newer copy of it starts on the same page. Stands in for WXT's
 * class of this name in the build (scripts/without-polyfill.ts): that one is a twentieth of a script that runs in every tab, and tells
 * the page's own scripts of each start. Only what `runFeed` uses is here; a class, since WXT's wrapper makes one of it.
 */
export class ContentScriptContext {
  readonly #life = new AbortController();

  /** @param name the script's, which its copies share */
  constructor(name: string) {
    const started = `${browser.runtime.id}:${name}`;
    document.dispatchEvent(new Event(started));
    this.#listen(document, started, () => this.#life.abort());
  }

  /** After a reload or an update the old script keeps running, but its `runtime` is gone. */
  get isInvalid(): boolean {
    if (!browser.runtime?.id) this.#life.abort();
    return this.#life.signal.aborted;
  }

  get isValid(): boolean {
    return !this.isInvalid;
  }

  onInvalidated(task: () => void): void {
    this.#life.signal.addEventListener('abort', task);
  }

  setInterval(task: () => void, pause: number): void {
    const timer = setInterval(() => this.isValid && task(), pause);
    this.onInvalidated(() => clearInterval(timer));
  }

  /** `wxt:locationchange` is told when the page's address changes without a load. */
  addEventListener(target: EventTarget, type: string, task: (event: Event) => void): void {
    if (type !== 'wxt:locationchange') this.#listen(target, type, task);
    else this.#watchAddress(task);
  }

  #watchAddress(changed: (event: Event) => void): void {
    let { href } = location;
    this.setInterval(() => {
      if (location.href === href) return;
      ({ href } = location);
      changed(new Event('navigate'));
    }, LOOK);
  }

  #listen(target: EventTarget, type: string, task: (event: Event) => void): void {
    target.addEventListener(type, task, { signal: this.#life.signal });
  }
}
