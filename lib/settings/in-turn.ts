/**
 * Does a task once nobody else, in any page of ours, does one of this name: what two pages read and write at once must not be
 * undone by one of them. Web Locks: Chrome 69, Firefox 96.
 */
export function inTurn<T>(name: string, task: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined; // typed as always there, but unit tests' DOM has none
  return locks ? locks.request(`job-red-flags:${name}`, task) : task();
}
