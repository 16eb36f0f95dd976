/** One sheet for all cards of a document, where the browser allows sharing. */
const shared = new WeakMap<Document, CSSStyleSheet>();

/** Gives a shadow root its look, from our own text only. */
export function addStyle(root: ShadowRoot, css: string): void {
  const document = root.ownerDocument;
  try {
    const sheet = shared.get(document) ?? makeSheet(document, css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox before 153 may refuse adopted sheets to content scripts (bugzilla 1928865).
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

function makeSheet(document: Document, css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shared.set(document, sheet);
  return sheet;
}
