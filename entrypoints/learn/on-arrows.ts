import type { Direction } from '../../lib/words';

/** Elements that use the arrow keys themselves. */
const OWN_ARROWS = 'input, select, textarea, [contenteditable]';

/** Calls back when an arrow key turns the page, in the direction of reading. Gives back how to stop. */
export function onArrows(direction: Direction, turn: (step: 1 | -1) => void): () => void {
  const next = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const listen = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    if (target instanceof Element && target.closest(OWN_ARROWS)) return;
    event.preventDefault();
    turn(key === next ? 1 : -1);
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
