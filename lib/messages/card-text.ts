import type { Level } from '../detect';

/** Everything a card says, in the person's language. Made in the background, so that a content script holds no language. */
export interface CardText {
  readonly level: Exclude<Level, 'none'>;
  /** `chip`: only a small neutral button with the number of signs, until the person opens it. */
  readonly shape: CardShape;
  /** BCP 47 tag of the words below. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The region's accessible name. */
  readonly label: string;
  readonly title: string;
  /** A few short statements that name the signs. */
  readonly summary: string;
  /** Strongest first, one to five. */
  readonly signs: readonly CardSign[];
  /** How many there are, also those that the card does not name. */
  readonly signCount: number;
  /** What to do, first step first, numbered as the language writes numbers. */
  readonly steps: readonly CardStep[];
  /** “No warning does not mean safe. Rules of 21 Nov 2026.” */
  readonly note: string;
  readonly actions: CardActions;
  /** While something is being kept or undone. */
  readonly busy: string;
  /** Stands beside `undo` while undoing is possible. */
  readonly undoFor: string;
  readonly kept: CardOutcome;
  readonly disputed: CardOutcome;
  readonly failed: CardOutcome;
  readonly undoFailed: CardOutcome;
  /** Said once after something was undone. */
  readonly undone: CardOutcome;
}

export type CardShape = 'card' | 'chip';

export interface CardSign {
  readonly id: string;
  /** Chooses the pictogram. */
  readonly family: string;
  readonly title: string;
  readonly explain: string;
  /** The post's own words that showed the sign, made safe to show as text, at most three. */
  readonly words: readonly string[];
}

export interface CardStep {
  readonly number: string;
  readonly text: string;
}

export interface CardOutcome {
  readonly title: string;
  readonly detail: string;
}

export interface CardActions {
  readonly why: string;
  readonly whatToDo: string;
  readonly report: string;
  readonly wrong: string;
  readonly dismiss: string;
  readonly more: string;
  readonly undo: string;
  readonly again: string;
}
