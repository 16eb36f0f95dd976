import type { CardText, LanguageWish } from '../messages';
import type { Act } from './button';
import { card } from './card';
import type { CardState, KeptMore, Panel, ReportKind } from './card-state';
import { h, morph } from './dom';
import { followTheme } from './follow-theme';
import { describeHost } from './host';
import { keepReports } from './keep-report';
import { leavePage, onShiftThrice } from './leave';
import { themeBehind } from './theme';
import { whenNarrow } from './when-narrow';

/** What the card asks of those who put it on the page. A promise that fails becomes a sentence on the card. */
export interface CardEvents {
  /** Gives what became of the report, or a sentence in the person's language that says why it was not kept. */
  report(kind: ReportKind): Promise<Reported | { readonly sentence: string }>;
  undo(id: string): Promise<void>;
  /** Shows a report in a page of ours. */
  see(id: string): void;
  /** Opens our help page, or its view for somebody who is held. */
  help(view: 'help' | 'leaving'): Promise<void>;
  /** The person chose another language. The card is then updated like every other; until then it shows what was chosen. */
  chooseLanguage(language: LanguageWish): Promise<void>;
  /** The person hid this warning; the card has made itself invisible. */
  dismiss(): void;
}

/** A report that was kept. */
export type Reported = { readonly id: string } & KeptMore;

export interface MountedCard {
  /** Says something else, for instance in another language; what is open stays open. */
  update(text: CardText): void;
  unmount(): void;
}

/** Arrow keys pass through other languages on their way: how long one must stand to be chosen. Milliseconds. */
const CHOSEN_MS = 400;

/** CSS pixels. In a narrower place, a tile of a grid, a whole card would be a column of single words: it begins as a chip. */
const NARROW = 240;

/**
 * Fills a host made by `cardHosts`. Put the host into the page first: whether it is light or dark is read from the colour
 * behind it, and again whenever the page changes. Takes the focus only after the person did something on the card.
 */
export function mountCard(host: HTMLElement, firstText: CardText, on: CardEvents): MountedCard {
  const root = host.shadowRoot;
  if (!root) throw new Error('No shadow root.');
  const place = host.ownerDocument.createElement('div');
  root.append(place);

  let text = firstText;
  let theme = themeBehind(host);
  let state: CardState = { folded: text.shape === 'chip', progress: { is: 'none' } };
  let choosing: ReturnType<typeof setTimeout> | undefined;
  let mounted = true;

  const leave = () => text.exit && leavePage(text.exit.address);
  let deafen: (() => void) | undefined;
  const show = (change: Partial<CardState>): void => {
    if (!mounted) return;
    state = { ...state, ...change };
    // Only while somebody reads the card: on a site, keys are the site's.
    deafen?.();
    deafen = state.open && onShiftThrice(leave);
    morph(place, h('div', {}, card(text, state, theme)));
    // What a list shows is no attribute of it.
    const list = root.querySelector('select');
    if (list && text.languages) list.value = state.wanted ?? text.languages.chosen;
  };
  /** Never folded over somebody who reads it or waits for an answer. */
  const isUntouched = () => !state.open && state.progress.is === 'none';
  const stopMeasuring = whenNarrow(host, NARROW, () => isUntouched() && show({ folded: true }));
  const unfollow = followTheme(host.ownerDocument, () => {
    const before = theme;
    // While the site draws a post anew, nothing is behind its card.
    if (host.isConnected) theme = themeBehind(host);
    if (theme !== before) show({});
  });
  /** Puts the focus on the first of these that is there. */
  const focusOn = (...names: readonly string[]): void => {
    const found = names.map((name) => root.querySelector<HTMLElement>(`[data-act=${name}]`));
    found.find(Boolean)?.focus();
  };

  const toggle = (panel: Panel, event: MouseEvent): void => {
    show({ open: state.open === panel ? undefined : panel });
    // A click without a pointer comes from a keyboard or a screen reader: bring it to what opened above the button.
    if (event.detail === 0 && state.open) root.getElementById(state.open)?.focus();
  };
  const reports = keepReports({ root, state: () => state, show, focusOn }, on);
  const chooseLanguage = (wanted: LanguageWish): void => {
    show({ wanted, refused: undefined });
    clearTimeout(choosing);
    choosing = setTimeout(() => {
      on.chooseLanguage(wanted).catch((cause: unknown) => {
        console.warn('Job Red Flags:', cause);
        if (state.wanted === wanted) show({ wanted: undefined, refused: 'language' });
      });
    }, CHOSEN_MS);
  };
  const help = (view: 'help' | 'leaving'): void => {
    show({ refused: undefined });
    on.help(view).catch(() => show({ refused: 'help' }));
  };
  const acts: Readonly<Record<Act, (event: MouseEvent) => void>> = {
    unfold: () => {
      show({ folded: false });
      focusOn('why');
    },
    why: (event) => toggle('why', event),
    steps: (event) => toggle('steps', event),
    more: (event) => toggle('more', event),
    report: () => reports.report('report'),
    wrong: () => reports.report('dispute'),
    undo: reports.undo,
    see: () => state.progress.is === 'kept' && on.see(state.progress.id),
    again: reports.again,
    leave,
    help: () => help('help'),
    leaving: () => help('leaving'),
    dismiss: () => {
      host.hidden = true;
      on.dismiss();
    },
  };

  const closeOnEscape = (event: KeyboardEvent): void => {
    // In a list, Escape closes the list.
    if (event.key !== 'Escape' || event.target instanceof HTMLSelectElement) return;
    const { open } = state;
    if (open) {
      show({ open: undefined });
      focusOn(open);
    } else if (text.shape === 'chip' && !state.folded) {
      show({ folded: true });
      focusOn('unfold');
    }
  };
  place.addEventListener('keydown', closeOnEscape);
  place.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element && event.target.closest('[data-act]');
    // Only `button` and the chip write this attribute, and they write an Act.
    if (pressed) acts[pressed.getAttribute('data-act') as Act](event);
  });
  place.addEventListener('change', ({ target }) => {
    // The list of languages is the only one on a card, and its options are all there is to choose.
    if (target instanceof HTMLSelectElement) chooseLanguage(target.value as LanguageWish);
  });
  show({});

  return {
    update(newText) {
      const reshaped = newText.shape !== text.shape;
      text = newText;
      theme = themeBehind(host);
      describeHost(host, text);
      show({
        ...(reshaped && { folded: text.shape === 'chip' && isUntouched() }),
        ...(state.wanted === text.languages?.chosen && { wanted: undefined, refused: undefined }),
      });
    },
    unmount() {
      mounted = false;
      deafen?.();
      reports.stop();
      clearTimeout(choosing);
      stopMeasuring();
      unfollow();
      // Chromium watches lists of choices, and all around them, until it sees them go: with their root alone they, and the post, stay in memory.
      place.textContent = '';
    },
  };
}
