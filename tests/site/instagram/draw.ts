import { classNames } from '../drawing/class-names';
import type { Unit } from '../drawing/unit';
import type { Place } from '../place';
import { type Broken, type Caption, CHOICES, type DialogLayout, pick, type Shape } from '../shape';
import { LABELS, type Labels } from './labels';

/** What every part of Instagram's pages needs to draw itself. */
export interface Draw {
  readonly shape: Shape;
  readonly labels: Labels;
  readonly place: Place;
  readonly cls: (part: string) => string;
}

export function startDrawing(shape: Shape, place: Place): Draw {
  return { shape, place, labels: LABELS[shape.lang], cls: (part) => classNames(shape.seed, part) };
}

/** How a caption stands in the home feed. */
export function captionOf({ shape }: Draw, unit: Unit): Caption {
  return pick<Caption>(shape, 'caption', { wish: shape.caption, of: CHOICES.caption, post: unit.post.id });
}

/** How a dialog is laid out. */
export function layoutOf({ shape }: Draw, unit: Unit): DialogLayout {
  return pick<DialogLayout>(shape, 'dialog', { wish: shape.dialog, of: CHOICES.dialog, post: unit.post.id });
}

/** Where a caption is cut: the home feed cuts early, a post alone late or never. */
export function limitOf({ shape }: Draw, { at }: Unit): number {
  return at === 'feed' ? shape.more : shape.moreAlone;
}

/** What a redesign has done to this page. */
export function isBroken({ shape }: Draw, how: Exclude<Broken, 'no'>): boolean {
  return shape.broken === how;
}

/** The tag that holds words: one that nobody knows where they were drawn anew. */
export function tagOf(draw: Draw, known: string): string {
  return isBroken(draw, 'words') ? 'x-words' : known;
}
