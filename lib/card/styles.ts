import dark from '../../assets/tokens/dark.css?inline';
import light from '../../assets/tokens/light.css?inline';
import card from './card.css?inline';

/** One sheet for all cards of a document, where the browser allows sharing. */
const shared = new WeakMap<Document, CSSStyleSheet>();

/** Gives a shadow root the card's look, from our own text only. */
export function addStyles(root: ShadowRoot): void {
  const document = root.ownerDocument;
  try {
    const sheet = shared.get(document) ?? makeSheet(document);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox before 153 may refuse adopted sheets to content scripts (bugzilla 1928865).
    const style = document.createElement('style');
    style.textContent = CSS_TEXT;
    root.append(style);
  }
}

const CSS_TEXT = light + dark + card;

function makeSheet(document: Document): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT);
  shared.set(document, sheet);
  return sheet;
}
