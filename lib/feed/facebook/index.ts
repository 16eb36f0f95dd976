import { hasBox, type Shown } from '../has-box';
import { makeReading } from '../make-reading';
import type { SiteReader } from '../site-reader';
import { readAuthor } from './author';
import { readLinks } from './links';
import { readMessage } from './message';
import { partsOf } from './parts';
import { readPermalink } from './permalink';
import { readImageTexts } from './pictures';
import { facebookBox } from './post-box';
import { facebookSeeds } from './seeds';
import type { Selectors } from './selectors';
import { facebookSurface } from './surface';

/** Fewer letters in a line without a header are a label: a group's order of posts has about 34, people you may know fewer. */
const FEW_LETTERS = 40;

/** Reads Facebook's desktop layout. `shown` says what can be seen; tests, which have no layout, bring their own. */
export function facebook(selectors: Selectors, shown: Shown = hasBox): SiteReader {
  return {
    site: 'facebook',
    surface: facebookSurface,
    seeds: (root, surface) => facebookSeeds(root, selectors, surface),
    box: (seed) => facebookBox(seed, selectors),
    read(box, surface) {
      if (box.closest('[aria-hidden="true"]')) return 'hidden';
      const parts = partsOf(box, selectors);
      const message = readMessage(parts, shown);
      const imageTexts = readImageTexts(parts);
      if (!message && imageTexts.length === 0) return parts.messages.length > 0 ? 'hidden' : 'empty';
      const author = readAuthor(parts);
      const text = message?.text ?? '';
      if (!author && !parts.headerEnd && imageTexts.length === 0 && !isProse(text)) return 'empty';
      return makeReading(
        {
          site: 'facebook',
          surface: box.closest(selectors.dialog.any) ? 'dialog' : surface.name,
          text,
          imageTexts,
          links: readLinks(parts),
          ...(author && { author }),
          ...readPermalink(parts),
        },
        message && outsideLinks(message.block, box),
      );
    },
  };
}

/** Inside a link or a button a card could not be used, and would be read as its name. */
function outsideLinks(block: Element, box: Element): Element {
  let outside = block;
  for (let at: Element | null = block; at && at !== box; at = at.parentElement) {
    if (at.matches('a,button,[role="link"],[role="button"]')) outside = at;
  }
  return outside;
}

function isProse(text: string): boolean {
  return text.split('\n').some((line) => line.length >= FEW_LETTERS);
}
