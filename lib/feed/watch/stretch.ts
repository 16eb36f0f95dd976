import { whenLaidOut } from './when-laid-out';

/** Views scrolled without a post: about ten posts' worth. */
const FAR = 8;
/** Milliseconds to wait before scrolling far counts: posts need a moment, and somebody may jump to the end. */
const PATIENCE = 4_000;
/** Milliseconds between two looks at how far the page was scrolled. */
const PAUSE = 500;

/** How far a page was scrolled down since a post was last read on it. */
export interface Stretch {
  scrolled(): void;
  /** A post was read. */
  end(): void;
  isLong(): boolean;
}

export function createStretch(): Stretch {
  let lookedAt = 0;
  let start: number | undefined;
  let longSince: number | undefined;

  function look(): void {
    start ??= scrollY;
    if (scrollY - start > FAR * innerHeight) longSince ??= lookedAt;
    else longSince = undefined;
  }

  return {
    scrolled() {
      const now = performance.now();
      if (now - lookedAt < PAUSE) return;
      lookedAt = now;
      whenLaidOut(look);
    },
    end() {
      start = undefined;
      longSince = undefined;
    },
    isLong: () => longSince !== undefined && performance.now() - longSince >= PATIENCE,
  };
}
