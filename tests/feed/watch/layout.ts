import { vi } from 'vitest';

/** Lets the page be laid out as soon as somebody waits for it; happy-dom has no layouts. Undone by `vi.unstubAllGlobals`. */
export function stubLayout(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(readonly tell: () => void) {}
      observe(): void {
        this.tell();
      }
      disconnect(): void {}
    },
  );
}
