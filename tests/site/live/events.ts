import { owned } from '../tree/live';

/** An event that reached the document, where the site listens. */
export interface Heard {
  readonly type: string;
  readonly key?: string;
  readonly target: string;
  /** It came from an element that is not the site's: it leaked out of somebody's own interface. */
  readonly foreign: boolean;
}

const TYPES = [
  'keydown',
  'keypress',
  'keyup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
].concat([
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'input',
  'beforeinput',
  'change',
  'copy',
  'paste',
  'wheel',
]);
const KEPT = 2000;

/** Keeps the last events that reached the document. */
export function hearEvents(): Heard[] {
  const heard: Heard[] = [];
  const hear = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : document.documentElement;
    heard.push({
      type: event.type,
      ...(event instanceof KeyboardEvent ? { key: event.key } : {}),
      target: target.localName,
      foreign: isForeign(target),
    });
    if (heard.length > KEPT) heard.shift();
  };
  for (const type of TYPES) document.addEventListener(type, hear, { passive: true });
  return heard;
}

function isForeign(target: Element): boolean {
  if (target === document.body || target === document.documentElement || target.id.startsWith('mount_0_0_'))
    return false;
  return !owned.has(target);
}

/** The site's single-key shortcuts: j and k walk the posts, l likes. They work wherever the focus is, but not in text fields. */
export function hearShortcuts(act: (shortcut: 'next' | 'previous' | 'like') => void): void {
  const shortcuts: Readonly<Record<string, 'next' | 'previous' | 'like'>> = {
    j: 'next',
    k: 'previous',
    l: 'like',
  };
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target?.closest('input, textarea, [contenteditable="true"]')) return;
    const shortcut = shortcuts[event.key];
    if (shortcut !== undefined) act(shortcut);
  });
}
