export interface Timers {
  /** Does a task after so many milliseconds, unless `clear` comes first. */
  later(pause: number, task: () => void): void;
  clear(): void;
}

/** Timers that end together. */
export function createTimers(failed: (cause: unknown) => void): Timers {
  const running = new Set<ReturnType<typeof setTimeout>>();
  return {
    later(pause, task) {
      const timer = setTimeout(() => {
        running.delete(timer);
        guarded(task, failed)();
      }, pause);
      running.add(timer);
    },
    clear() {
      for (const timer of running) clearTimeout(timer);
      running.clear();
    },
  };
}

/** The same callback, but what goes wrong in it is told and stops there. */
export function guarded<Values extends unknown[]>(
  task: (...values: Values) => void,
  failed: (cause: unknown) => void,
): (...values: Values) => void {
  return (...values) => {
    try {
      task(...values);
    } catch (cause) {
      failed(cause);
    }
  };
}
