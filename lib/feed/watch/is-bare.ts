/** What nobody wrote into a post: controls, links, titles, what stands beside the page's content, and drawings. */
const BESIDE =
  'a,button,nav,form,svg,style,script,noscript,template,h1,h2,h3,h4,h5,h6,[role="button"],[role="tab"],[role="heading"],[role="banner"],[role="navigation"],[role="complementary"],[contenteditable],[aria-hidden="true"],job-red-flags';
/** Letters that a label has at most: a name, a time, a count. */
const LABEL = 20;
/** Letters that the one or two sentences of a page without posts have at most; two posts mostly have more. */
const FEW = 240;
/** CSS pixels, and how many such pictures a page without posts has at most: a cover, a drawing. */
const LARGE = 200;
const FEW_PICTURES = 2;
/** One letter of these scripts says as much as three of others. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * Whether next to nothing is written or shown on a page, as in a group without posts: then no post is found because there is none.
 * Told by amount, not by words, since every language has its own for “nothing here yet”.
 */
export function isBare({ body }: Document): boolean {
  const pictures = [...body.querySelectorAll('img,video')].filter(
    (picture) => !picture.closest(BESIDE_PICTURES) && picture.clientWidth >= LARGE,
  );
  return pictures.length <= FEW_PICTURES && written(body) <= FEW;
}

const BESIDE_PICTURES = '[role="banner"],[role="navigation"],[role="complementary"],[aria-hidden="true"]';

/** Letters of the texts that can be seen and are longer than a label; stops counting once there are enough. */
function written(root: Element): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element
      ? node.matches(BESIDE)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT,
  );
  let sum = 0;
  for (let text = walker.nextNode(); text && sum <= FEW; text = walker.nextNode()) {
    const letters = lettersIn(text.nodeValue ?? '');
    if (letters > LABEL && text.parentElement?.checkVisibility?.() !== false) sum += letters;
  }
  return sum;
}

function lettersIn(text: string): number {
  const { length } = text.trim();
  return length + 2 * (text.match(DENSE)?.length ?? 0);
}
