import type { Drawing } from '../messages';
import { h } from './dom';

/** Attributes of an icon’s `svg`: beside words that say the same, so screen readers pass over it. */
export function svgAttributes(size: number) {
  return { viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': 'true' } as const;
}

export function icon(drawing: Drawing, size: number): Element {
  return h('svg', svgAttributes(size), h('path', drawing));
}
