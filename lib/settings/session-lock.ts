const NAME = 'job-red-flags:session';
/** A server that does not answer holds up nobody longer. Milliseconds. */
const PATIENCE = 60_000;

/**
 * Does something for the person who is there, in any page of ours: their session does not end before it is done. Never one within another:
 * the second would wait for an end that waits for the first.
 */
export function withinSession<T>(task: () => Promise<T>): Promise<T> {
  const locks = sharedLocks();
  return locks ? locks.request(NAME, { mode: 'shared' }, task) : task();
}

/** Ends a session once nobody does anything within it, or after a minute; whoever comes meanwhile waits. */
export async function afterSession<T>(end: () => Promise<T>): Promise<T> {
  const locks = sharedLocks();
  if (!locks) return end();
  let begun = false;
  const begin = () => {
    begun = true;
    return end();
  };
  try {
    return await locks.request(NAME, { signal: AbortSignal.timeout(PATIENCE) }, begin);
  } catch (cause) {
    if (begun) throw cause;
    return end();
  }
}

/** Web Locks: Chrome 69, Firefox 96. Typed as always there, but unit tests' DOM has none. */
function sharedLocks(): LockManager | undefined {
  return globalThis.navigator?.locks as LockManager | undefined;
}
