import { render } from 'preact';
import type { CardText } from '../messages';
import { Card } from './card';
import { type CardState, isBusy, isKept, type Progress, type ReportKind } from './card-state';
import { describeHost } from './host';
import { themeBehind } from './theme';

/** What the card asks of those who put it on the page. A promise that fails becomes a sentence on the card. */
export interface CardEvents {
  report(kind: ReportKind): Promise<{ readonly id: string }>;
  undo(id: string): Promise<void>;
  /** The person hid this warning; the card has made itself invisible. */
  dismiss(): void;
}

export interface MountedCard {
  /** Says something else, for instance in another language; what is open stays open. */
  update(text: CardText): void;
  unmount(): void;
}

/** How long a report can be taken back, and how often we look again when the person is just about to. Milliseconds. */
export const UNDO_MS = 10_000;
const UNDO_AGAIN_MS = 1_000;

/**
 * Fills a host made by `createCardHost`. Put the host into the page first: light or dark is read once,
 * from the colour behind it. Takes the focus only after the person did something on the card.
 */
export function mountCard(host: HTMLElement, firstText: CardText, on: CardEvents): MountedCard {
  const root = host.shadowRoot;
  if (!root) throw new Error('A card needs a host made by createCardHost.');
  const place = host.ownerDocument.createElement('div');
  root.append(place);

  let text = firstText;
  let theme = themeBehind(host);
  let state: CardState = { folded: text.shape === 'chip', progress: { is: 'none' } };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let mounted = true;

  const show = (change: Partial<CardState>): void => {
    if (!mounted) return;
    state = { ...state, ...change };
    render(<Card text={text} state={state} theme={theme} acts={acts} />, place);
  };
  /** Puts the focus on the first of these that is there. */
  const focusOn = (...names: string[]): void => {
    const found = names.map((name) => root.querySelector<HTMLElement>(`[data-focus=${name}]`));
    found.find(Boolean)?.focus();
  };

  const acts = {
    unfold: () => {
      show({ folded: false });
      focusOn('why');
    },
    toggle: (panel: NonNullable<CardState['open']>, event: MouseEvent) => {
      show({ open: state.open === panel ? undefined : panel });
      // A click without a pointer comes from a keyboard or a screen reader: bring it to what opened above the button.
      if (event.detail === 0 && state.open) root.getElementById(state.open)?.focus();
    },
    report: (kind: ReportKind) => {
      if (isBusy(state.progress) || isKept(state.progress)) return;
      void attempt({ is: 'keeping', kind }, { is: 'keeping-failed', kind }, async () => {
        const { id } = await on.report(kind);
        timer = setTimeout(endUndo, UNDO_MS);
        return { is: 'kept', kind, id, canUndo: true };
      });
    },
    undo: () => {
      const { progress } = state;
      if (progress.is !== 'kept' && progress.is !== 'undoing-failed') return;
      clearTimeout(timer);
      void attempt({ ...progress, is: 'undoing' }, { ...progress, is: 'undoing-failed' }, async () => {
        await on.undo(progress.id);
        return { is: 'undone' };
      });
    },
    dismiss: () => {
      host.hidden = true;
      on.dismiss();
    },
  };

  /** Shows `during` until `act` gives what came of it, or `failed`. The focus follows only if it was on the card. */
  async function attempt(during: Progress, failed: Progress, act: () => Promise<Progress>): Promise<void> {
    show({ progress: during });
    const progress = await act().catch((cause: unknown) => {
      console.warn('Job Red Flags:', cause);
      return failed;
    });
    const focused = root?.activeElement;
    show({ progress, ...(state.open === 'more' ? { open: undefined } : {}) });
    if (focused && !focused.isConnected) focusOn('undo', 'again', 'report');
  }

  /** Takes “Undo” away, but never from under a finger or a focus. */
  function endUndo(): void {
    if (state.progress.is !== 'kept') return;
    const undo = root?.querySelector('[data-focus="undo"]');
    const wanted = undo && (undo === root?.activeElement || undo.matches(':hover'));
    if (wanted) timer = setTimeout(endUndo, UNDO_AGAIN_MS);
    else show({ progress: { ...state.progress, canUndo: false } });
  }

  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const { open } = state;
    if (open) {
      show({ open: undefined });
      focusOn(open);
    } else if (text.shape === 'chip' && !state.folded) {
      show({ folded: true });
      focusOn('chip');
    }
  };
  place.addEventListener('keydown', closeOnEscape);
  show({});

  return {
    update(newText) {
      text = newText;
      theme = themeBehind(host);
      describeHost(host, text);
      show({});
    },
    unmount() {
      mounted = false;
      clearTimeout(timer);
      render(null, place);
      place.remove();
    },
  };
}
