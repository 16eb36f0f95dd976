import { isCard } from './cards';

/** What a batch of mutations comes down to. */
export interface Changes {
  readonly added: ReadonlySet<Element>;
  /** Nodes whose children or text changed. */
  readonly changed: ReadonlySet<Node>;
  readonly removed: boolean;
  /** Something lost its `aria-hidden`: the feed behind a dialog that closed. */
  readonly uncovered: boolean;
}

/** Sums mutations up, leaving out what we did ourselves: cards that came. A card that went counts as a change. */
export function changesIn(records: readonly MutationRecord[]): Changes {
  const added = new Set<Element>();
  const changed = new Set<Node>();
  const noise = new Map<Node, boolean>();
  let removed = false;
  let uncovered = false;
  for (const record of records) {
    if (record.type === 'attributes') {
      uncovered ||= record.oldValue === 'true';
      continue;
    }
    const { target } = record;
    const isKnownNoise = noise.get(target) ?? isNoise(target);
    noise.set(target, isKnownNoise);
    if (isKnownNoise) continue;
    let ours = record.type === 'childList' && record.removedNodes.length === 0;
    for (const node of record.addedNodes) {
      if (isCard(node)) continue;
      ours = false;
      if (node.nodeType === Node.ELEMENT_NODE && node.isConnected) added.add(node as Element); // by its type
    }
    if (!ours) changed.add(target);
    removed ||= record.removedNodes.length > 0;
  }
  return { added, changed, removed, uncovered };
}

/** What is typed, played or drawn changes many times a second, and is no post's word. */
const NOISE = 'video,svg,[role="textbox"],[contenteditable="true"]';

function isNoise(node: Node): boolean {
  const at = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement; // by its type
  return at?.closest(NOISE) != null;
}

const SETTLED_BY = 3_000;
const IDLE_BY = 1_000;

/**
 * Waits until the page has loaded and has had an idle moment, since a page that is changed while it brings its markup to life
 * (React's error 418) draws everything anew. Waits four seconds at most.
 */
export async function whenSettled(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise<void>((resolve) => {
      addEventListener('load', () => resolve(), { once: true });
      setTimeout(resolve, SETTLED_BY);
    });
  }
  await new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: IDLE_BY });
    else setTimeout(resolve, IDLE_BY / 4);
  });
}
