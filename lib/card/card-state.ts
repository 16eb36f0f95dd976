import type { CardOutcome, LanguageWish, ReportReply } from '../messages';

/** What is open on a card; one thing at a time, so that it stays short. */
export type Panel = 'why' | 'steps' | 'more';
/** `report`: a lure. `dispute`: this warning is wrong. */
export type ReportKind = 'report' | 'dispute';

/** What the background says of a report that it kept. */
export interface KeptMore {
  /** What became of it; without it, it stays on this computer. */
  readonly outcome?: CardOutcome;
  /** Label of the button that shows the report in a page of ours. */
  readonly see?: string;
  /** `already`: an earlier report of this post has arrived, and nothing is left to be taken back. */
  readonly next?: ReportReply['next'];
}

/** How far the person's report has come. */
export type Progress =
  | { readonly is: 'none' }
  | { readonly is: 'keeping'; readonly kind: ReportKind }
  | {
      readonly is: 'kept';
      readonly kind: ReportKind;
      readonly id: string;
      readonly canUndo: boolean;
      readonly more?: KeptMore;
    }
  | { readonly is: 'undoing'; readonly kind: ReportKind; readonly id: string }
  | { readonly is: 'undone' }
  | { readonly is: 'keeping-failed'; readonly kind: ReportKind; readonly why?: string }
  | { readonly is: 'undoing-failed'; readonly kind: ReportKind; readonly id: string };

export interface CardState {
  /** A quiet card that nobody opened yet. */
  readonly folded: boolean;
  readonly open?: Panel | undefined;
  readonly progress: Progress;
  /** A language that was chosen and is not spoken yet. */
  readonly wanted?: LanguageWish | undefined;
  /** A language that could not be kept, or help that could not be opened. */
  readonly refused?: 'language' | 'help' | undefined;
}

/** Whether this post's report is, as far as we know, kept: then it cannot be reported again. */
export function isKept(progress: Progress): boolean {
  return progress.is === 'kept' || progress.is === 'undoing' || progress.is === 'undoing-failed';
}

export function isBusy(progress: Progress): boolean {
  return progress.is === 'keeping' || progress.is === 'undoing';
}
