import { type CardEvents, cardHosts, mountCard } from '../../../lib/card';
import type { CardText } from '../../../lib/messages';

declare global {
  interface Window {
    /** Set by `card-style.ts`. */
    cardStyle: string;
    showCard: (text: CardText, how: 'kept' | 'failing') => void;
    /** Events of a person that reached the page. */
    leaked: string[];
  }
}

/** Puts a card into the post on the page, above its text, as a content script does. */
window.showCard = (text, how) => {
  const on: CardEvents = {
    report: async () => (how === 'kept' ? { id: 'r1' } : Promise.reject(new Error('storage full'))),
    undo: async () => undefined,
    see: () => undefined,
    help: async () => undefined,
    chooseLanguage: async () => (how === 'kept' ? undefined : Promise.reject(new Error('storage full'))),
    dismiss: () => undefined,
  };
  const message = document.querySelector('.message')!;
  const host = cardHosts(window.cardStyle)(document, 'post-1', text);
  message.before(host);
  mountCard(host, text, on);
};

window.leaked = [];
for (const type of ['keydown', 'click', 'pointerdown', 'copy']) {
  document.addEventListener(type, (event) => {
    if (event.target instanceof Element && event.target.closest('job-red-flags')) window.leaked.push(type);
  });
}
