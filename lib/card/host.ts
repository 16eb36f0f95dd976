import type { CardText } from '../messages';
import { addStyle } from './styles';

/**
 * Gives what makes the one element that is added to a post: `<job-red-flags data-level data-key>`, a region with a name of its own
 * and an open shadow root; `focus()` on it focuses the card. Never give it a tabindex. Says nothing until `mountCard` fills it.
 * @param style the look of all cards of a page, `cardStyle`
 */
export function cardHosts(style: string) {
  return (document: Document, key: string, text: CardText, on: 'post' | 'comment' = 'post'): HTMLElement => {
    const host = document.createElement('job-red-flags');
    // With a focus of its own the host would take its buttons out of the tab order; so it hands the focus on.
    addStyle(host.attachShadow({ mode: 'open', delegatesFocus: true }), style);
    host.dataset.key = key; // the post's
    if (on !== 'post') host.dataset.on = on; // a smaller look
    host.setAttribute('role', 'region');
    describeHost(host, text);
    keepEventsInside(host);
    return host;
  };
}

/** The attributes that follow the text. */
export function describeHost(host: HTMLElement, text: CardText): void {
  host.dataset.level = text.level;
  host.setAttribute('aria-label', text.label);
  host.lang = text.language;
}

/** Sites have shortcuts on keys and links around posts. Wheel is not here: scrolling over a card must work. */
const KEPT_INSIDE =
  'keydown keypress keyup beforeinput input change submit ' +
  'click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout ' +
  'pointerdown pointerup pointermove pointerover pointerout pointercancel ' +
  'touchstart touchmove touchend touchcancel ' +
  'copy cut paste selectstart dragstart drag dragend focusin focusout';

/** What happens on the card goes no further up. Defaults (copying, selecting, the browser's own keys) still work. */
function keepEventsInside(host: HTMLElement): void {
  for (const type of KEPT_INSIDE.split(' ')) {
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
}
