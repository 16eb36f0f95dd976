import type { Level } from '../detect';

/** Everything a card says, in the person's language. Made in the background, so that a content script holds no language. */
export interface CardText {
  readonly level: Exclude<Level, 'none'>;
  /** BCP 47 tag of the words below. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The region's accessible name. */
  readonly label: string;
  readonly title: string;
  /** One sentence, names the signs. */
  readonly summary: string;
  readonly signs: readonly CardSign[];
  /** What to do, first step first. */
  readonly steps: readonly string[];
  /** “No warning does not mean safe. Rules of 21 Nov 2026.” */
  readonly note: string;
  readonly actions: CardActions;
  readonly kept: { readonly title: string; readonly detail: string; readonly undo: string };
  readonly disputed: { readonly title: string; readonly detail: string; readonly undo: string };
  readonly failed: { readonly title: string; readonly detail: string };
}

export interface CardSign {
  readonly id: string;
  /** Chooses the pictogram. */
  readonly family: string;
  readonly title: string;
  readonly explain: string;
  /** The post's own words that showed the sign, as written there, at most three. May be hostile: show as text only. */
  readonly words: readonly string[];
}

export interface CardActions {
  readonly why: string;
  readonly whatToDo: string;
  readonly report: string;
  readonly wrong: string;
  readonly dismiss: string;
  readonly more: string;
}
