import type { Post } from '../../detect';
import type { CardText } from '../../messages';
import type { Reading } from '../site-reader';

/** How a card is made; the card room does it, the entrypoint brings the two together. */
export interface CardPlace {
  /** The element a card lives in, empty and not yet in the page. */
  createHost(document: Document, key: string, text: CardText, on: 'post' | 'comment'): HTMLElement;
  /** Fills a host that stands in the page. Ask `about` for the post when it is needed: its address may come late. */
  mount(host: HTMLElement, text: CardText, about: { readonly post: Post; dismiss(): void }): MountedCard;
}

export interface MountedCard {
  update(text: CardText): void;
  unmount(): void;
}

/** A card that stands, or should stand, on a post. */
export interface Card {
  readonly key: string;
  readonly host: HTMLElement;
  text: CardText;
  /** Nothing until it first stood in the page. */
  mounted?: MountedCard | undefined;
  before?: Element | undefined;
  placedAt: number;
  putBack: number;
  /** The page took it away too often; it is left away. */
  givenUp: boolean;
}

/** How often a card is put back that the page takes away although its post stayed. */
const MAX_PUT_BACK = 5;
/** Milliseconds a card must have stood for the count to begin anew. */
const STOOD = 10_000;

/** Whose card it is: a second copy of the extension must leave ours alone, and our next life must know the orphans of the last. */
const OWNER = 'data-by';

export function newCard(key: string, text: CardText, host: HTMLElement): Card {
  return { key, text, host, placedAt: 0, putBack: 0, givenUp: false };
}

export function isCard(node: Node): node is HTMLElement {
  return node.nodeName === 'JOB-RED-FLAGS';
}

/** The cards that this extension left behind before it was updated or started anew: they can be read, but their buttons are dead. */
export function orphansOf(owner: string): Set<Element> {
  const hosts = document.querySelectorAll('job-red-flags');
  return new Set([...hosts].filter((host) => host.getAttribute(OWNER) === owner));
}

/** Removes the orphans that `which` names. */
export function removeOrphans(orphans: Set<Element>, which: (orphan: Element) => boolean): void {
  for (const orphan of orphans) {
    if (orphan.isConnected && !which(orphan)) continue;
    orphan.remove();
    orphans.delete(orphan);
  }
}

/**
 * Sees to it that the card stands just before the message, or first in a post that has none; before the post itself where the site
 * leaves no room inside. Only our own element is moved.
 * Does nothing where another copy of the extension has put its card already.
 */
export function place(card: Card, box: Element, { anchor }: Reading, owner: string): void {
  if (card.givenUp || stands(card, box, anchor)) return;
  const neighbour = anchor ? anchor.previousElementSibling : box.firstElementChild;
  if (neighbour && neighbour !== card.host && isCard(neighbour)) {
    if (neighbour.getAttribute(OWNER) !== owner) return;
    neighbour.remove();
  }
  if (card.placedAt > 0 && card.before === anchor) {
    card.putBack = performance.now() - card.placedAt > STOOD ? 1 : card.putBack + 1;
    card.givenUp = card.putBack > MAX_PUT_BACK;
    if (card.givenUp) return;
  }
  card.before = anchor;
  card.placedAt = performance.now();
  card.host.setAttribute(OWNER, owner);
  if (anchor) anchor.before(card.host);
  else box.prepend(card.host);
}

function stands({ host }: Card, box: Element, anchor: Element | undefined): boolean {
  if (!anchor) return box.contains(host);
  // Before the post itself, in a list: other posts may come between.
  if (anchor === box) return host.nextElementSibling === box;
  const isAbove = (host.compareDocumentPosition(anchor) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isAbove && host.parentElement === anchor.parentElement;
}

/** Takes a card away for good. */
export function take({ host, mounted }: Card): void {
  host.remove();
  mounted?.unmount();
}
