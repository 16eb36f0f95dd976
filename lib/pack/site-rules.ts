import * as z from 'zod/mini';
import { selectorProblem } from './site-selectors';

/** Ranked candidates, best first; each says when it was seen and where the fact comes from. */
const selectors = z
  .array(
    z.strictObject({
      select: z.string().check(
        z.minLength(1),
        z.refine((select) => selectorProblem(select) === undefined, {
          error: ({ input }) => selectorProblem(String(input)) ?? 'This selector is not allowed.',
        }),
      ),
      /** Month or day it was last seen on the site, `2026-09` or `2026-09-16`. */
      seen: z.string().check(z.regex(/^\d{4}-\d{2}(-\d{2})?$/, 'Write the date as 2026-09 or 2026-09-16.')),
      source: z.string().check(z.minLength(1)),
    }),
  )
  .check(z.minLength(1), z.maxLength(12));

const facebookRulesSchema = z.object({
  /** The page's main column; posts outside are other people's adverts for other pages. */
  main: selectors,
  /** A post opened over the page. */
  dialog: selectors,
  /** The feed's children, where the site marks a feed. */
  feedChild: selectors,
  /** Elements that mark a post's root on some layouts. */
  postRoot: selectors,
  /** The block that holds a post's message. */
  message: selectors,
  /** A block of text with a direction of its own: the fallback when nothing marks the message. */
  textBlock: selectors,
  /** A link to something for sale, in posts that have no message at all. */
  listing: selectors,
  /** Comments and replies; what is under them is not the post's. */
  comment: selectors,
  /** Links that only a comment has. */
  commentLink: selectors,
  /** The header's menu button, one per post, free of language. */
  menuButton: selectors,
  /** Like, comment, share: the post's words stand before them, comments after. */
  actionBar: selectors,
  /** The block or heading that names the author. */
  author: selectors,
  /** The person's link in places where a group's name stands first. */
  person: selectors,
  /** Links whose address names the post. */
  permalink: selectors,
  /** Never read: buttons, composers, decoys. */
  skip: selectors,
  /** The picture in the photo viewer. */
  viewerPicture: selectors,
  /** The column beside that picture: who posted it, its caption, its comments. */
  viewerColumn: selectors,
  /** The name of a thing or job for sale, on its own page or in a dialog. */
  itemTitle: selectors,
  /** Who sells it. */
  seller: selectors,
  /** What only the layout for telephones has. */
  mobilePage: selectors,
  /** There: a post, or a post shared in it. */
  mobilePost: selectors,
  /** There: whose picture stands beside a post. Other rows have none. */
  mobileAvatar: selectors,
  /** There: a piece of text, of the header or of the message. */
  mobileText: selectors,
  /** There: names that can be pressed, since that layout has no links. The first is the author's. */
  mobileName: selectors,
  /** There: pictures, whose label says what the site saw in them. */
  mobilePicture: selectors,
  /** There: never read. */
  mobileSkip: selectors,
});

const instagramRulesSchema = z.object({
  /** The page's main column. */
  main: selectors,
  /** A post opened over the page. */
  dialog: selectors,
  /** A post of a feed, and on some layouts the one in a dialog. */
  post: selectors,
  /** Films. Among reels each slide has one. */
  film: selectors,
  /** Links that name a reel's author. */
  reelAuthor: selectors,
  /** When something was posted. Posts and comments say it, adverts don't. */
  time: selectors,
  /** Like, comment, share, and who liked. In a feed the caption stands below them, on a post's own page above. */
  actions: selectors,
  /** Links that only a comment has. */
  commentLink: selectors,
  /** Links whose address names the post. */
  permalink: selectors,
  /** Links below a post whose address names it too: to all of its comments, to who liked it. */
  footLink: selectors,
  /** Blocks that may hold the caption of a post in a feed. */
  caption: selectors,
  /** Blocks that may hold the caption in a row that begins with author and time. */
  rowCaption: selectors,
  /** Pictures and films: they tell where a post is. */
  media: selectors,
  /** Pictures whose alternative text may quote words in the picture. */
  picture: selectors,
  /** Pictures of people, beside their names. */
  avatar: selectors,
  /** Never read: buttons, composers, drawings. */
  skip: selectors,
});

/**
 * How to read each site: a closed set of keys per site, the ones its reader uses, so that a pack can mend a changed site and nothing
 * else. `rules/sites/<site>.yaml` holds them.
 */
export const siteRulesSchemas = { facebook: facebookRulesSchema, instagram: instagramRulesSchema };

/** A site that can be read. */
export type SiteName = keyof typeof siteRulesSchemas;
export type SiteRules = { readonly [Site in SiteName]: z.infer<(typeof siteRulesSchemas)[Site]> };

/** What a content script needs of the rules: the selectors alone. Rules of a pack fit as they are. */
export type SiteSelectors<Site extends SiteName> = {
  readonly [Key in keyof SiteRules[Site]]: readonly { readonly select: string }[];
};
