import { hasBox, type Shown } from '../has-box';
import { isBefore } from '../is-before';
import { makeReading } from '../make-reading';
import type { SiteReader } from '../site-reader';
import { accountAddress, postAt } from './addresses';
import { type Caption, readCaption } from './caption';
import { cardPlace, isColumn } from './card-place';
import { instagramComments } from './comments';
import { headerNames } from './header';
import { readLinks } from './links';
import { readPermalink } from './permalink';
import { readImageTexts } from './pictures';
import { instagramBox } from './post-box';
import { reelCaption, reelNames, reelOverlay } from './reel-slide';
import { instagramSeeds, isAmongReels } from './seeds';
import type { Selectors } from './selectors';
import { instagramSurface } from './surface';

/** Reads Instagram's desktop layout. `shown` says what can be seen; tests, which have no layout, bring their own. */
export function instagram(selectors: Selectors, shown: Shown = hasBox): SiteReader {
  const { post, dialog, actions } = selectors;
  return {
    site: 'instagram',
    selectors,
    surface: instagramSurface,
    comments: instagramComments(selectors, shown),
    seeds: (root, surface) => instagramSeeds(root, selectors, surface),
    box: (seed) => instagramBox(seed, selectors),
    read(box, surface, foundOn = surface) {
      if (box.closest('[aria-hidden="true"]')) return 'hidden';
      const isMarked = box.matches(post.any);
      const reelBy = !isMarked && isAmongReels(foundOn.name) ? reelNames(box, selectors) : [];
      const isSlide = reelBy.length > 0;
      // The element of a post's own page may stay while the page shows something else.
      if (!isMarked && !isSlide && !surface.permalink) return 'empty';
      const names = isSlide ? reelBy : headerNames(box, selectors);
      const caption = isSlide
        ? reelCaption(box, selectors)
        : readCaption(box, new Set(names.map(({ account }) => account)), selectors);
      if (caption && !shown(caption.block)) return 'hidden';
      const below = whatFollowsPictures(box, caption, selectors);
      const imageTexts = readImageTexts(box, { header: names[0]?.link, below }, selectors);
      if (!caption && imageTexts.length === 0) return 'empty';
      const author = caption?.author ?? names[0];
      const isDialog = box.closest(dialog.any) !== null;
      const ofPage = (isMarked && !isDialog) || isSlide ? undefined : postAt(surface.permalink ?? '');
      const overlay = isSlide && caption ? reelOverlay(box, caption) : box;
      const part = caption?.block ?? (isColumn(box) ? undefined : box.querySelector(actions.any));
      return makeReading(
        {
          site: 'instagram',
          surface: isDialog ? 'dialog' : (isMarked || isSlide ? foundOn : surface).name,
          text: caption?.text ?? '',
          imageTexts,
          links: readLinks(box, caption?.block ?? below),
          ...(author && { author: { name: author.text, url: accountAddress(author.account) } }),
          ...(readPermalink(box, selectors) ?? ofPage),
        },
        part ? cardPlace(part, isColumn(overlay) ? overlay : box, selectors) : undefined,
      );
    },
  };
}

/** The caption's row on a post's own page, the actions in a feed, or the first comment: whichever stands first. */
function whatFollowsPictures(
  box: Element,
  caption: Caption | undefined,
  { actions, commentLink }: Selectors,
): Element | undefined {
  const first = box.querySelector(`${actions.any},${commentLink.any}`) ?? undefined;
  const row = caption?.author?.link ?? caption?.block;
  return row && !(first && isBefore(first, row)) ? row : first;
}
