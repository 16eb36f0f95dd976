/** Milliseconds of work at a stretch; a frame at 60 Hz has 16. */
const BUDGET = 6;

export interface Slices {
  /** Runs the task once the caller is through, in order, in this slice or one of the next. */
  add(task: () => void): void;
  clear(): void;
}

/** Does small tasks in slices, so that the page can answer its person between them. A task that fails stops no other. */
export function createSlices(failed: (cause: unknown) => void): Slices {
  let tasks: (() => void)[] = [];
  let next = 0;
  let running = false;

  async function work(): Promise<void> {
    running = true;
    // Still before the page's own scripts, so a layout that is clean stays clean; and many tasks added at once share one slice.
    await null;
    let started = performance.now();
    while (next < tasks.length) {
      if (performance.now() - started >= BUDGET) {
        tasks = tasks.slice(next);
        next = 0;
        await nextSlice();
        started = performance.now();
      }
      try {
        tasks[next++]?.();
      } catch (cause) {
        failed(cause);
      }
    }
    clear();
    running = false;
  }

  function clear(): void {
    tasks = [];
    next = 0;
  }

  return {
    add(task) {
      tasks.push(task);
      if (!running) void work();
    },
    clear,
  };
}

/** Lets the page go first. `scheduler.yield` (Chrome 129, Firefox 142) comes back sooner than a timer. */
async function nextSlice(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } }; // older browsers lack it
  if (scheduler?.yield) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve, 0));
}
