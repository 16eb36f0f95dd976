import { browser } from 'wxt/browser';

/** Milliseconds between looks at the address, in browsers that don't tell when it changes. */
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

  /** @param type of an event, or `wxt:locationchange`: the page's address is another, or about to be. */
  addEventListener(target: EventTarget, type: string, hear: (event: Event) => void): void {
    if (type === 'wxt:locationchange') this.#followAddress(hear);
    else target.addEventListener(type, hear, { signal: this.#end.signal });
  }

  #followAddress(hear: (event: Event) => void): void {
    let { href } = location;
    const look = (now: string, event: Event) => {
      if (now !== href) hear(event);
      href = now;
    };
    const { navigation } = globalThis as { navigation?: Navigation }; // Firefox has it from 147 on
    if (navigation) {
      const follow = (event: Event) => look((event as NavigateEvent).destination.url, event); // by its type
      this.addEventListener(navigation, 'navigate', follow);
    } else this.setInterval(() => look(location.href, new Event('locationchange')), LOOK);
  }
}
