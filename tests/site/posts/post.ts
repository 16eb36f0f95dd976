import * as z from 'zod/mini';
import type { Guise, List } from '../place';

/** The pages on which a post can be. `permalink`, `dialog` and `instagram-post` show it alone; the others in a feed. */
export const SURFACES = ['home', 'group', 'permalink', 'dialog', 'instagram', 'instagram-post'] as const;
export type Surface = (typeof SURFACES)[number];
/** Every page of the two sites on which a post can be looked at; those of the demo among them. */
export type AnySurface = Surface | List | Guise;

const words = z.string();
const picture = z.object({
  /** The alternative text that the site computed, or '' or absent. */
  alt: z.optional(words),
  /** The words drawn into the picture. */
  shows: z.optional(words),
});
const reply = z.object({
  author: words,
  text: words,
  /** Whether it shall carry a warning of its own. */
  expect: z._default(z.enum(['card', 'none']), 'none'),
  /** Facebook: an anonymous participant. */
  anonymous: z.optional(z.boolean()),
});
const comment = z.extend(reply, { replies: z._default(z.array(reply), []) });

/** One post of the stand-in site, with what we know about it. Demo data (`demo/**`) is a list of these. */
export const sitePostSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  author: words,
  label: z.enum(['lure', 'legit', 'awareness', 'ordinary']),
  lang: words,
  /** Whether the post shall carry a warning as first drawn. */
  expect: z.enum(['card', 'none']),
  /** The same after See more, where that differs. */
  expectExpanded: z.optional(z.enum(['card', 'none'])),
  /** For people: why it is labelled so, and what makes it hard. */
  why: z.optional(words),
  /** Why the detector disagrees with the label for now; `expect` says what it does. */
  known: z.optional(words),
  text: words,
  kind: z._default(
    z.enum(['plain', 'coloured', 'titled', 'anonymous', 'listing', 'shared', 'link', 'ad', 'suggested']),
    'plain',
  ),
  /** Titled group post, link card, or listing. */
  title: z.optional(words),
  description: z.optional(words),
  /** Address of a link card. */
  link: z.optional(words),
  price: z.optional(words),
  /** The post that was shared; `text` above is what the sharer wrote, and may be empty. */
  shared: z.optional(z.object({ author: words, text: words })),
  pictures: z._default(z.array(picture), []),
  comments: z._default(z.array(comment), []),
  /** Where the post is meant to be seen; anywhere when nothing is said. */
  surface: z.optional(z.enum(SURFACES)),
  /** A film instead of pictures: a reel on Instagram. */
  video: z.optional(z.boolean()),
  /** Instagram: the author's user name and the post's code; both follow from author and id when nothing is said. */
  user: z.optional(z.string().check(z.regex(/^[a-z0-9._]+$/))),
  code: z.optional(z.string().check(z.regex(/^[\w-]+$/))),
  /** Name of the group, for a group's post on the home feed. */
  group: z.optional(words),
});
export type SitePost = z.infer<typeof sitePostSchema>;
/** The same before defaults are filled in: what tests and YAML write. */
export type SitePostInput = z.input<typeof sitePostSchema>;
