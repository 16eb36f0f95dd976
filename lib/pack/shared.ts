const shared = new WeakSet<object>();

/** Marks what many phrases have in common, so that it is worth remembering what was made of it. @returns the same */
export function share<T extends object>(one: T): T {
  shared.add(one);
  return one;
}

/** Whether it was marked. Most lists are one phrase's own: remembering these costs more than it spares. */
export function isShared(one: object): boolean {
  return shared.has(one);
}
