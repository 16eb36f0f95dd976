import { browser } from 'wxt/browser';

/** Milliseconds between looks at the address: not every browser tells when it changes. Posts that come along are seen at once. */
const LOOK = 1_000;

/**
 * What a content script has of its life: whether its extension is still there, and what ends with it. Stands for WXT's class of this
 * name, as far as our scripts use it; that one is a tenth of a script that runs in every tab.
 */
export class ContentScriptContext {
  readonly #end = new AbortController();

  constructor(name: string) {
    const started = `${browser.runtime.id}:${name}:started`;
    // Said before we listen: what we hear is the next life of this script on the same page.
    document.dispatchEvent(new CustomEvent(started));
    this.addEventListener(document, started, () => this.#end.abort());
  }

  /** An orphan has no id: its extension was updated, reloaded or removed. */
  get isInvalid(): boolean {
    if (!browser.runtime?.id) this.#end.abort();
    return this.#end.signal.aborted;
  }

  get isValid(): boolean {
    return !this.isInvalid;
  }

  onInvalidated(ended: () => void): void {
    this.#end.signal.addEventListener('abort', ended);
  }

  setTimeout(work: () => void, milliseconds: number): void {
    const timer = setTimeout(() => this.isValid && work(), milliseconds);
    this.onInvalidated(() => clearTimeout(timer));
  }

  setInterval(work: () => void, milliseconds: number): void {
    const timer = setInterval(() => this.isValid && work(), milliseconds);
    this.onInvalidated(() => clearInterval(timer));
  }

  /** @param type of an event, or `wxt:locationchange`: the page has another address. */
  addEventListener(target: EventTarget, type: string, hear: (event: Event) => void): void {
    target.addEventListener(type, hear, { signal: this.#end.signal });
    if (type !== 'wxt:locationchange') return;
    let { href } = location;
    this.setInterval(() => {
      if (location.href !== href) hear(new Event(type));
      ({ href } = location);
    }, LOOK);
  }
}
