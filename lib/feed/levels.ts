/** Measured: 12 levels from a post's root to its words on Facebook, 14 on Instagram. A hostile page nests without end. */
const MAX_LEVELS = 60;

/** An element and those around it, innermost first, up to `stop`, which is left out. Gives up after 60. */
export function* levels(from: Element, stop: Element): Generator<Element> {
  let at: Element | null = from;
  for (let level = 0; at && at !== stop && level < MAX_LEVELS; level++) {
    yield at;
    at = at.parentElement;
  }
}

/** Those of them that match, without a limit: sites mark few. */
export function* matching(from: Element, select: string): Generator<Element> {
  for (let at = from.closest(select); at; at = at.parentElement?.closest(select) ?? null) yield at;
}
