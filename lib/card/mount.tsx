import { render } from 'preact';
import type { CardText } from '../messages';
import { Card } from './card';
import { type CardState, isBusy, isKept, type ReportKind } from './card-state';
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
  const focusOn = (name: string): void => root.querySelector<HTMLElement>(`[data-focus="${name}"]`)?.focus();

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
    report: async (kind: ReportKind) => {
      if (isBusy(state.progress) || isKept(state.progress)) return;
      show({ progress: { is: 'keeping', kind } });
      try {
        const { id } = await on.report(kind);
        show({ open: undefined, progress: { is: 'kept', kind, id, canUndo: true } });
        timer = setTimeout(endUndo, UNDO_MS);
        focusOn('undo');
      } catch (cause) {
        console.warn('Job Red Flags: the report could not be kept.', cause);
        show({ progress: { is: 'keeping-failed', kind } });
        focusOn('again');
      }
    },
    undo: async () => {
      const { progress } = state;
      if (progress.is !== 'kept' && progress.is !== 'undoing-failed') return;
      const { kind, id } = progress;
      clearTimeout(timer);
      show({ progress: { is: 'undoing', kind, id } });
      try {
        await on.undo(id);
        show({ progress: { is: 'undone' } });
        focusOn(kind === 'report' ? 'report' : 'more');
      } catch (cause) {
        console.warn('Job Red Flags: the report could not be undone.', cause);
        show({ progress: { is: 'undoing-failed', kind, id } });
        focusOn('again');
      }
    },
    dismiss: () => {
      host.hidden = true;
      on.dismiss();
    },
  };

  /** Takes “Undo” away, but never from under a finger or a focus. */
  function endUndo(): void {
    if (state.progress.is !== 'kept') return;
    const undo = root?.querySelector('[data-focus="undo"]');
    if (undo?.matches(':hover, :focus')) timer = setTimeout(endUndo, UNDO_AGAIN_MS);
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
