import { type CardState, isBusy, isKept, type Progress, type ReportKind } from './card-state';
import type { CardEvents } from './mount';

/** How long a report can be taken back, and how often we look again when the person is just about to. Milliseconds. */
const UNDO_MS = 10_000;
const UNDO_AGAIN_MS = 1_000;

/** What a card gives to those who change it. */
export interface ShownCard {
  readonly root: ShadowRoot;
  state(): CardState;
  show(change: Partial<CardState>): void;
  /** Puts the focus on the first of these buttons that is there. */
  focusOn(...names: readonly string[]): void;
}

export interface ReportKeeping {
  report(kind: ReportKind): void;
  undo(): void;
  /** Tries once more what failed. */
  again(): void;
  stop(): void;
}

/** Has reports kept and taken back, one at a time, and shows on the card how far that has come. */
export function keepReports(
  { root, state, show, focusOn }: ShownCard,
  on: Pick<CardEvents, 'report' | 'undo'>,
): ReportKeeping {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function report(kind: ReportKind): void {
    const { progress } = state();
    if (isBusy(progress) || isKept(progress)) return;
    void attempt({ is: 'keeping', kind }, { is: 'keeping-failed', kind }, async () => {
      const kept = await on.report(kind);
      if ('sentence' in kept) return { is: 'keeping-failed', kind, why: kept.sentence };
      const { id, ...more } = kept;
      const canUndo = more.next !== 'already';
      if (canUndo) timer = setTimeout(endUndo, UNDO_MS);
      return { is: 'kept', kind, id, canUndo, more };
    });
  }

  function undo(): void {
    const { progress } = state();
    if (progress.is !== 'kept' && progress.is !== 'undoing-failed') return;
    const { kind, id } = progress;
    clearTimeout(timer);
    void attempt({ is: 'undoing', kind, id }, { is: 'undoing-failed', kind, id }, async () => {
      await on.undo(id);
      return { is: 'undone' };
    });
  }

  /** Shows `during` until `act` gives what came of it, or `failed`. The focus follows only if it was on the card. */
  async function attempt(during: Progress, failed: Progress, act: () => Promise<Progress>): Promise<void> {
    show({ progress: during });
    const progress = await act().catch((cause: unknown) => {
      console.warn('Job Red Flags:', cause);
      return failed;
    });
    const focused = root.activeElement;
    show({ progress, ...(state().open === 'more' ? { open: undefined } : {}) });
    if (focused && !focused.isConnected) focusOn('undo', 'again', 'see', 'report');
  }

  /** Takes “Undo” away, but never from under a finger or a focus. */
  function endUndo(): void {
    const { progress } = state();
    if (progress.is !== 'kept') return;
    const button = root.querySelector('[data-act=undo]');
    const wanted = button && (button === root.activeElement || button.matches(':hover'));
    if (wanted) timer = setTimeout(endUndo, UNDO_AGAIN_MS);
    else show({ progress: { ...progress, canUndo: false } });
  }

  return {
    report,
    undo,
    again() {
      const { progress } = state();
      if (progress.is === 'keeping-failed') report(progress.kind);
      else undo();
    },
    stop: () => clearTimeout(timer),
  };
}
