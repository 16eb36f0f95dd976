/** Milliseconds. Sites change several attributes at once; and colours may fade, so that only a later look sees the last one. */
const SOON = 50;
const SETTLED = 1_000;

/** What to do in each document when its colours may have changed. */
const looks = new WeakMap<Document, Set<() => void>>();

/**
 * Calls `look` when the page may have turned light or dark: sites say it by an attribute of `html` or `body`, systems by a media
 * query. One observer on two nodes for all cards of a page; what was really painted is for `look` to measure. Gives back how to stop.
 */
export function followTheme(document: Document, look: () => void): () => void {
  const all = looks.get(document) ?? listen(document);
  all.add(look);
  return () => void all.delete(look);
}

function listen(document: Document): Set<() => void> {
  const all = new Set<() => void>();
  looks.set(document, all);
  let soon = false;
  let settled: ReturnType<typeof setTimeout> | undefined;
  const lookAll = () => {
    soon = false;
    for (const look of all) look();
  };
  const changed = () => {
    if (!soon) setTimeout(lookAll, SOON);
    soon = true;
    clearTimeout(settled);
    settled = setTimeout(lookAll, SETTLED);
  };
  const observer = new MutationObserver(changed);
  for (const node of [document.documentElement, document.body]) observer.observe(node, { attributes: true });
  document.defaultView?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
  return all;
}
