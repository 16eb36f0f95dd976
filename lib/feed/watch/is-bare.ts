import { readText } from '../read-text';

/** What nobody wrote into a post: controls, links, titles, what stands beside the page's content. */
const BESIDE =
  'a,button,h1,h2,h3,[role="button"],[aria-hidden="true"],[role="complementary"],[role="navigation"],[role="banner"]';
/** Letters that a label has at most: a name, a time, a count. */
const LABEL = 20;
/** Letters that the one or two sentences of a page without posts have at most; two posts mostly have more. */
const FEW = 240;
/** One Han or Hangul letter says as much as three of others. */
const DENSE = /[\u2E80-\uD7FF]/g;

/**
 * Whether next to nothing is written on a page, as in a group without posts: then no post is found because there is none.
 * Told by amount, not by words, since every language has its own for “nothing here yet”. What is hidden counts too: rather one page too
 * many is said to be unreadable.
 */
export function isBare({ body }: Document): boolean {
  let sum = 0;
  for (const line of readText(body, BESIDE).split('\n')) {
    const { length } = line.replace(DENSE, '$&$&$&');
    if (length > LABEL) sum += length;
  }
  return sum <= FEW;
}
