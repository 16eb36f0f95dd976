import type { Level } from '../detect';
import type { LanguageWish } from './protocol';

/** Everything a card shows and says, in the person's language. Made in the background, so that a content script holds no language and no drawing. */
export interface CardText {
  readonly level: Exclude<Level, 'none'>;
  /** `chip`: only a small neutral button with the number of signs, until the person opens it. */
  readonly shape: CardShape;
  /** The level's sign, and the one that the chip shows instead, whatever the level. */
  readonly drawings: { readonly level: Drawing; readonly chip: Drawing };
  /** BCP 47 tag of the words below. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The region's accessible name: what the card says, and the start of the post it stands on. */
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
  /** Below the steps. */
  readonly help: CardHelp;
  /** “No warning does not mean safe. Rules of 21 Nov 2026.” */
  readonly note: string;
  readonly actions: CardActions;
  /** The way out for somebody who is watched, there as long as something is open on the card: its label, and the address of a page that nobody minds seeing. */
  readonly exit?: { readonly label: string; readonly address: string };
  /** Absent where policy holds the language. */
  readonly languages?: LanguageChoice;
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

/** Attributes of a drawing's one path on a field of 24 × 24: strokes, or a filled shape with holes. */
export type Drawing = Readonly<Record<'d' | 'fill', string>> & Readonly<Record<string, string>>;

export interface CardSign {
  readonly id: string;
  readonly family: string;
  /** Pictogram of the family. */
  readonly drawing: Drawing;
  readonly title: string;
  readonly explain: string;
  /** The post's own words that showed the sign, made safe to show as text, at most three. */
  readonly words: readonly string[];
}

export interface CardStep {
  readonly number: string;
  readonly text: string;
}

export interface CardHelp {
  /** Whom to call, when the person told where they are from or where they are, and somebody is known. */
  readonly line?: {
    readonly title: string;
    readonly detail: string;
    readonly number: string;
    /** `tel:` */
    readonly href: string;
  };
  /** Labels of the buttons that open our help page, and its view for somebody who is held. */
  readonly more: string;
  readonly leaving: string;
  /** When it could not be opened: mostly, the extension is a newer one by now. */
  readonly failed: string;
}

export interface CardOutcome {
  readonly title: string;
  readonly detail: string;
}

/** A list of languages to choose from, the same on the card and on our pages. */
export interface LanguageChoice {
  /** The list's name. */
  readonly label: string;
  readonly drawing: Drawing;
  readonly chosen: LanguageWish;
  /** “Automatic” first, then each language in its own words. */
  readonly options: readonly { readonly language: LanguageWish; readonly name: string }[];
  /** Said when a choice could not be kept. */
  readonly unchanged: string;
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
