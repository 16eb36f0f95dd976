import { type Candidates, compileSelectors, type Rules, usable } from './selectors';
import type { PostReader, SiteReader } from './site-reader';

/** Milliseconds that one selector may take for the whole page, and one more for so many elements: good ones take a third of it. */
const TOO_SLOW = 20;
const PACE = 500;
/** Milliseconds of one look, reading or climb after which selectors are tried again: pages grow. */
const SLOW_WORK = 50;
/** A selector that takes in more than so many elements, and one of so many, has lost what it was to find. */
const MANY = 100;
const ONE_OF = 5;

/**
 * A site's reader by the newer rules, as long as these cost next to nothing. What takes too long on the page at hand, or matches too
 * much of it, is dropped, and where a key has nothing left the bundled selectors hold. They themselves are never on trial.
 */
export function readOnTrial<Key extends string>(
  bundled: Rules<Key>,
  newer: Readonly<Record<string, unknown>> = {},
  make: (selectors: { readonly [Each in Key]: Candidates }) => SiteReader,
): SiteReader {
  const keys = Object.keys(bundled) as Key[]; // its own
  const known = new Set(keys.flatMap((key) => usable(bundled[key])));
  const onTrial = new Set(keys.flatMap((key) => usable(newer[key])).filter((select) => !known.has(select)));
  const dropped = new Set<string>();
  const compile = () => make(compileSelectors(bundled, newer, (select) => !dropped.has(select)));
  let reader = compile();
  if (onTrial.size === 0) return reader;

  function tryAll(): void {
    for (const select of onTrial) {
      if (isFit(select)) continue;
      onTrial.delete(select);
      dropped.add(select);
      reader = compile();
    }
  }

  function timed<Result>(work: () => Result): Result {
    const start = performance.now();
    const result = work();
    if (performance.now() - start > SLOW_WORK) tryAll();
    return result;
  }

  const timedReader = (current: () => PostReader): PostReader => ({
    seeds: (...found) => timed(() => current().seeds(...found)),
    box: (...seed) => timed(() => current().box(...seed)),
    read: (...box) => timed(() => current().read(...box)),
  });
  const posts = timedReader(() => reader);

  return {
    ...posts,
    comments: timedReader(() => reader.comments),
    site: reader.site,
    surface: reader.surface,
    get selectors() {
      return reader.selectors;
    },
    get dropped() {
      return dropped.size;
    },
    seeds(root, surface) {
      if (root === document.body) tryAll();
      return posts.seeds(root, surface);
    },
  };
}

function isFit(select: string): boolean {
  const all = document.getElementsByTagName('*').length;
  // Twice at most: perhaps the computer was busy with something else.
  for (const _ of [1, 2]) {
    const start = performance.now();
    const { length } = document.querySelectorAll(select);
    if (length > MANY + all / ONE_OF) return false;
    if (performance.now() - start <= TOO_SLOW + all / PACE) return true;
  }
  return false;
}
