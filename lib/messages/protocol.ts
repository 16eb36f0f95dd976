import * as z from 'zod/mini';
import type { CardText } from './card-text';
import type { Verdict } from '../detect';
import type { SiteRules } from '../pack';

/**
 * What content scripts, background and pages say to each other.
 * An orphaned content script may speak an older version: it gets `outdated`, stops, and leaves its cards readable.
 */
export const PROTOCOL = 1;

const text = z.string().check(z.maxLength(200_000));
const short = z.string().check(z.maxLength(2_000));

export const postSchema = z.object({
  key: short,
  site: z.enum(['facebook', 'instagram']),
  surface: short,
  text,
  imageTexts: z.array(text).check(z.maxLength(50)),
  links: z.array(z.string().check(z.maxLength(4_000))).check(z.maxLength(200)),
  author: z.optional(z.object({ name: short, url: z.optional(short) })),
  permalink: z.optional(short),
});

const version = z.literal(PROTOCOL);
const site = z.enum(['facebook', 'instagram']);

/** To the background. */
export const requestSchema = z.discriminatedUnion('type', [
  /** A content script starts; it is told the site's selectors of the newest pack and whether it is paused. */
  z.object({ v: version, type: z.literal('hello'), site }),
  z.object({
    v: version,
    type: z.literal('judge'),
    /** `lang` of the page, when it says one. */
    pageLanguage: z.optional(short),
    posts: z.array(postSchema).check(z.maxLength(50)),
  }),
  /** How many cards stand on the tab now: the badge. */
  z.object({ v: version, type: z.literal('warnings'), count: z.number().check(z.gte(0)) }),
  z.object({ v: version, type: z.literal('dismiss'), key: short }),
  /** `report`: a lure. `dispute`: this warning is wrong. Kept on this computer. */
  z.object({ v: version, type: z.literal('report'), kind: z.enum(['report', 'dispute']), post: postSchema }),
  z.object({ v: version, type: z.literal('undo-report'), id: short }),
  /** From the popup: stop or resume reading on a site until the browser closes. */
  z.object({ v: version, type: z.literal('pause'), site, paused: z.boolean() }),
  /** From the popup: the rules in use. */
  z.object({ v: version, type: z.literal('rules') }),
]);
export type Request = z.infer<typeof requestSchema>;

/** From popup or background to a tab's content script. */
export const tabRequestSchema = z.discriminatedUnion('type', [
  z.object({ v: version, type: z.literal('status') }),
  /** Scroll to the post and put the focus on its card. */
  z.object({ v: version, type: z.literal('show'), key: short }),
  z.object({ v: version, type: z.literal('paused'), paused: z.boolean() }),
  /** Rules or language changed: judge again what is on the page. */
  z.object({ v: version, type: z.literal('judge-again') }),
]);
export type TabRequest = z.infer<typeof tabRequestSchema>;

export interface Hello {
  readonly paused: boolean;
  readonly rules?: SiteRules;
}

export interface Answer {
  readonly key: string;
  readonly verdict: Verdict;
  /** Absent when there is nothing to warn of, or when the person dismissed this post's card. */
  readonly card?: CardText;
}

export interface RulesInfo {
  readonly version: string;
  /** ISO date the pack was published. */
  readonly published: string;
  readonly source: 'bundled';
}

export interface PageStatus {
  readonly read: number;
  readonly found: readonly FoundPost[];
  readonly paused: boolean;
  /** `unreadable`: this surface should have posts and none could be read. */
  readonly health: 'ok' | 'starting' | 'unreadable' | 'not-a-feed';
}

export interface FoundPost {
  readonly key: string;
  readonly level: 'caution' | 'danger';
  /** First words of the post, hostile text. */
  readonly excerpt: string;
  readonly signs: number;
}

/** Answers by request type; every one may instead be a `Refusal`. */
export interface Replies {
  hello: Hello;
  judge: { readonly answers: readonly Answer[] };
  warnings: { readonly ok: true };
  dismiss: { readonly ok: true };
  report: { readonly id: string };
  'undo-report': { readonly ok: true };
  pause: { readonly ok: true };
  rules: RulesInfo;
}

export interface TabReplies {
  status: PageStatus;
  show: { readonly ok: boolean };
  paused: { readonly ok: true };
  'judge-again': { readonly ok: true };
}

/** `outdated`: the other side speaks another version. `unknown`: a shape nobody knows. `failed`: understood, but it went wrong; ask again. */
export interface Refusal {
  readonly error: 'outdated' | 'unknown' | 'failed';
  readonly message: string;
}
