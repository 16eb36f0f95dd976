import * as z from 'zod/mini';
import { LANGUAGES_WITH_TEXTS } from '../words';
import { PROTOCOL } from './protocol';

const text = z.string().check(z.maxLength(200_000));
const short = z.string().check(z.maxLength(2_000));

export const postSchema = z.object({
  key: short,
  site: z.enum(['facebook', 'instagram']),
  surface: short,
  text,
  imageTexts: z.readonly(z.array(text).check(z.maxLength(50))),
  links: z.readonly(z.array(z.string().check(z.maxLength(4_000))).check(z.maxLength(200))),
  author: z.exactOptional(z.object({ name: short, url: z.exactOptional(short) })),
  permalink: z.exactOptional(short),
});

const version = z.literal(PROTOCOL);
const site = z.enum(['facebook', 'instagram']);
/** A language to choose, or `auto`: the policy's, else the page's, else the ad's, else the browser's. */
const languageWish = z.enum(['auto', ...LANGUAGES_WITH_TEXTS]);
const country = z.string().check(z.regex(/^[A-Z]{2}$/));

/** To the background. */
export const requestSchema = z.discriminatedUnion('type', [
  /** A content script starts; it is told the site's selectors of the newest pack and whether it is paused. */
  z.object({ v: version, type: z.literal('hello'), site }),
  z.object({
    v: version,
    type: z.literal('judge'),
    /** `lang` of the page, when it says one. */
    pageLanguage: z.exactOptional(short),
    /** What the person chose in a private window, where only the page remembers it. */
    language: z.exactOptional(languageWish),
    posts: z.readonly(z.array(postSchema).check(z.maxLength(50))),
  }),
  /** How many cards stand on the tab now: the badge. */
  z.object({ v: version, type: z.literal('warnings'), count: z.number().check(z.gte(0)) }),
  z.object({ v: version, type: z.literal('dismiss'), key: short }),
  /** `report`: a lure. `dispute`: this warning is wrong. Kept on this computer. */
  z.object({
    v: version,
    type: z.literal('report'),
    pageLanguage: z.exactOptional(short),
    language: z.exactOptional(languageWish),
    kind: z.enum(['report', 'dispute']),
    post: postSchema,
    /** The post's cleaned HTML. */
    copy: z.exactOptional(text),
    /** Report it although it was reported and delivered before. */
    again: z.exactOptional(z.literal(true)),
  }),
  z.object({ v: version, type: z.literal('undo-report'), id: short }),
  /** The person chose a language on a card. */
  z.object({ v: version, type: z.literal('language'), language: languageWish }),
  /** From the popup: stop or resume reading on a site until the browser closes. */
  z.object({ v: version, type: z.literal('pause'), site, paused: z.boolean() }),
  /** From the popup: the rules in use. */
  z.object({ v: version, type: z.literal('rules') }),
  /** From the report book: how to name the signs of a report. */
  z.object({ v: version, type: z.literal('sign-texts'), language: short }),
  /** From a page of ours: look for new rules now; answered when that is done. */
  z.object({ v: version, type: z.literal('update-rules') }),
  /** From a page of ours: rules from a file that the person chose. */
  z.object({ v: version, type: z.literal('import-rules'), file: z.string().check(z.maxLength(20_000_000)) }),
  /** From a card: shows a report in the book. */
  z.object({ v: version, type: z.literal('show-report'), id: short }),
  /** From the popup: reports a post in view of a tab. */
  z.object({ v: version, type: z.literal('report-seen'), tabId: z.int(), key: short }),
  /** From our pages: something was put into the outbox, or may be tried again. */
  z.object({ v: version, type: z.literal('drain') }),
  /** From the check page: a text that a person pasted. Nothing of it is kept. */
  z.object({ v: version, type: z.literal('check'), text }),
  /** From our pages on a shared computer: answered once nothing of an earlier person is left. */
  z.object({ v: version, type: z.literal('session') }),
  /** From our pages: the person has finished at a shared computer. */
  z.object({ v: version, type: z.literal('end-session') }),
  /** From the settings: what was counted on this computer, and to delete it. */
  z.object({ v: version, type: z.literal('numbers') }),
  z.object({ v: version, type: z.literal('forget-numbers') }),
  /** From our pages: who helps somebody from one country who is in another. `leaving`: who is held there and wants out. */
  z.object({
    v: version,
    type: z.literal('help'),
    about: z.enum(['going', 'leaving']),
    origin: z.exactOptional(country),
    here: z.exactOptional(country),
    /** That of the page: who speaks it comes first. */
    language: z.exactOptional(short),
    /** The licence number that an ad names. */
    licence: z.exactOptional(short),
  }),
  /** From a card: shows our help page, with the licence number of its post where there is one. */
  z.object({
    v: version,
    type: z.literal('show-help'),
    view: z.enum(['help', 'leaving']),
    pageLanguage: z.exactOptional(short),
    language: z.exactOptional(languageWish),
    post: postSchema,
  }),
]);

/** From popup or background to a tab's content script. */
export const tabRequestSchema = z.discriminatedUnion('type', [
  z.object({ v: version, type: z.literal('status') }),
  /** Scroll to the post and put the focus on its card. */
  z.object({ v: version, type: z.literal('show'), key: short }),
  z.object({ v: version, type: z.literal('paused'), paused: z.boolean() }),
  /** The person chose a language in a private window: it holds for this page alone. */
  z.object({ v: version, type: z.literal('language'), language: languageWish }),
  /** Rules or language changed: judge again what is on the page. */
  z.object({ v: version, type: z.literal('judge-again') }),
  /** From the popup: what the page is built of, without its words. */
  z.object({ v: version, type: z.literal('shape') }),
  /** Posts in view, with a warning or without: from the popup. */
  z.object({ v: version, type: z.literal('in-view') }),
  /** A post as it stands now, to be reported: by its key, or the one on which the browser's menu was opened. */
  z.object({ v: version, type: z.literal('post'), key: z.exactOptional(short) }),
  /** Brings a post into view for a picture. */
  z.object({ v: version, type: z.literal('frame'), key: short }),
]);
