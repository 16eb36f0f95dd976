import type { output } from 'zod/mini';
import type { Post, Verdict } from '../detect';
import type { Offer } from '../help';
import type { SiteName, SiteRules } from '../pack';
import type { CardOutcome, CardText } from './card-text';
import type { requestSchema, tabRequestSchema } from './schemas';

/**
 * What content scripts, background and pages say to each other.
 * An orphaned content script may speak an older version: it gets `outdated`, stops, and leaves its cards readable.
 */
export const PROTOCOL = 1;

/** To the background. Schemas stand apart: a content script speaks this protocol without carrying zod. */
export type Request = output<typeof requestSchema>;

/** From popup or background to a tab's content script. */
export type TabRequest = output<typeof tabRequestSchema>;

/** A language to choose, or `auto` for nobody's choice. */
export type LanguageWish = Extract<Request, { type: 'language' }>['language'];

export interface Hello {
  readonly paused: boolean;
  /** The look of all cards, as CSS: a content script carries none. */
  readonly cardStyle: string;
  /** The selectors of the newest pack for the site that said hello. */
  readonly rules?: SiteRules[SiteName];
}

export interface Answer {
  readonly key: string;
  readonly verdict: Verdict;
  /** Absent when there is nothing to warn of, or when the person dismissed this post's card. */
  readonly card?: CardText;
}

export interface RulesInfo {
  /** Where a warning can be disputed: `mailto:` or `https:`. */
  readonly appeals?: string;
  readonly version: string;
  /** ISO date the pack was published. */
  readonly published: string;
  /** `bundled`: came with the extension. `feed`: by a signed update. `file`: from a file with a signed update. */
  readonly source: 'bundled' | 'feed' | 'file';
  /** Whether a feed is set. Without one, new rules come with new versions of the extension. */
  readonly fed: boolean;
  /** When the feed was last asked, whatever came of it; ISO moment. */
  readonly checked?: string;
  /** When it is asked again; ISO moment. */
  readonly nextCheck?: string;
  /** With `no-access`: what the browser must grant before the feed is asked, as match patterns. */
  readonly origins?: readonly string[];
  /** Why the last check brought nothing it should have. `rules.problem.<this>` says it to the person. */
  readonly problem?: RulesProblem;
}

/**
 * Why an update did not happen. `not-a-feed`: something else answered, such as a login page. `untrusted`: not signed as it must be.
 * `older`: than what is known. `expired`: its signature ran out, or this clock is wrong. `newer-engine`: made for a newer version of
 * the extension. `faulty`: rightly signed, but not a pack that works. `no-room`: the browser could not keep it. `no-access`: the browser may not ask there without
 * telling who asks. `no-feed`: none is set.
 */
export type RulesProblem =
  | 'unreachable'
  | 'not-a-feed'
  | 'untrusted'
  | 'older'
  | 'expired'
  | 'newer-engine'
  | 'faulty'
  | 'no-room'
  | 'no-access'
  | 'no-feed';

export interface PageStatus {
  readonly read: number;
  /** Posts that were read and wait for their verdict. */
  readonly waiting?: number;
  readonly found: readonly FoundPost[];
  readonly paused: boolean;
  /** `unreadable`: this surface should have posts and none could be read. */
  readonly health: 'ok' | 'starting' | 'unreadable' | 'not-a-feed';
  /** Posts whose card the page kept removing, until we left it away. */
  readonly takenAway?: number;
  /** Selectors of newer rules that were too dear on this page, so that the bundled ones hold. */
  readonly slowRules?: number | undefined;
  /** `lang` of the page, when it says one: the popup speaks like the cards. */
  readonly pageLanguage?: string;
  /** What the person chose in this private window. */
  readonly language?: LanguageWish;
}

/** What a page is built of, for whoever mends the rules of a site that changed. No words, no values but roles. */
export interface PageShape {
  readonly site: SiteName;
  readonly surface: string;
  readonly trouble?: 'no-posts' | 'no-words' | undefined;
  /** How many elements each selector of the rules matches, by key, best candidate first. */
  readonly matches: Readonly<Record<string, readonly number[]>>;
  /** In the page's order. Names as the page wrote them: check before showing. */
  readonly elements: readonly ShapeElement[];
}

export interface ShapeElement {
  /** How many elements are around it. */
  readonly depth: number;
  readonly tag: string;
  readonly role: string | null;
  /** Names of attributes. */
  readonly attributes: readonly string[];
  /** How many of its children are left out. */
  readonly left: number;
}

export interface FoundPost {
  readonly key: string;
  readonly level: 'caution' | 'danger';
  /** First words of the post, hostile text. */
  readonly excerpt: string;
  readonly signs: number;
}

/** A post in view. */
export type SeenPost = Pick<FoundPost, 'key' | 'excerpt'>;

/** Where a post stands in the view, in CSS pixels; a part of it may be outside. */
export interface PostPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly viewWidth: number;
  readonly viewHeight: number;
}

/** How much was read and found in one week. */
export interface WeekNumbers {
  /** Its Monday, as an ISO day. */
  readonly week: string;
  readonly read: number;
  readonly warnings: number;
  readonly reports: number;
  /** Warnings by family: each under every family it showed. */
  readonly families: Readonly<Record<string, number>>;
}

/** Answers by request type; every one may instead be a `Refusal`. */
export interface Replies {
  hello: Hello;
  judge: { readonly answers: readonly Answer[] };
  warnings: { readonly ok: true };
  dismiss: { readonly ok: true };
  report: ReportReply;
  /** `late`: it is on its way already, and can't be taken back. */
  'undo-report': { readonly ok: true; readonly late?: true };
  'show-report': { readonly ok: true };
  /** False when the post is no longer there. Otherwise a window of ours shows the report. */
  'report-seen': { readonly ok: boolean };
  /** `kept`: for all tabs, until chosen anew. Otherwise the page that asks must remember it. */
  language: { readonly kept: boolean };
  pause: { readonly ok: true };
  rules: RulesInfo;
  'update-rules': RulesInfo;
  /** `expired`: its signature has run out since, which a file is forgiven. */
  'import-rules': { readonly problem?: RulesProblem; readonly expired: boolean };
  'sign-texts': SignTexts;
  drain: { readonly ok: true };
  check: CheckedText;
  /** False while an earlier person's things could not be forgotten yet: show nothing of the book. */
  session: { readonly ok: boolean };
  /** False where the computer is not shared: then nothing was forgotten. */
  'end-session': { readonly ok: boolean };
  /** Newest week first. `counting`: not on a shared computer. */
  numbers: { readonly counting: boolean; readonly weeks: readonly WeekNumbers[] };
  'forget-numbers': { readonly ok: true };
  /** In the order to try; never empty. */
  help: { readonly offers: readonly Offer[] };
  'show-help': { readonly ok: true };
}

/** What the rules say of a text that a person pasted. */
export interface CheckedText {
  readonly verdict: Verdict;
  /** ISO day the rules were published. */
  readonly published: string;
  /**
   * Set when the text is nothing but links, by the most telling of them. `chat`: into a chat. `hidden`: nobody sees where it leads.
   * `page`: any other.
   */
  readonly links?: 'chat' | 'hidden' | 'page';
  /** The licence number that the text names. */
  readonly licence?: string;
}

/**
 * `kept`: in the book, and nowhere to send it. `queued`: it goes out in ten seconds, unless it is taken back. `ask`: there are destinations
 * that the person has not agreed to yet. `already`: it was delivered before; nothing new was kept.
 */
export interface ReportReply {
  readonly id: string;
  readonly next: 'kept' | 'queued' | 'ask' | 'already';
  /** When it was reported before, ISO 8601. */
  readonly at?: string;
  /** What a card says of it; without it, that it stays on this computer. */
  readonly outcome?: CardOutcome;
  /** Label of a card's button that shows it in a page of ours. */
  readonly see?: string;
}

/** What the rules say about each flag in one language, by flag id; nothing where they have no words of that language. */
export type SignTexts = Readonly<Record<string, { readonly title: string; readonly explain: string }>>;

export interface TabReplies {
  status: PageStatus;
  show: { readonly ok: boolean };
  paused: { readonly ok: true };
  language: { readonly ok: true };
  'judge-again': { readonly ok: true };
  shape: PageShape;
  'in-view': { readonly posts: readonly SeenPost[] };
  /** Absent when the post is no longer there. */
  post: {
    readonly post?: Post;
    /** Its HTML, as the page's script cleaned it. */
    readonly copy?: string;
  };
  frame: { readonly place?: PostPlace };
}

/** `outdated`: the other side speaks another version. `unknown`: a shape nobody knows. `failed`: understood, but it went wrong; ask again. */
export interface Refusal {
  readonly error: 'outdated' | 'unknown' | 'failed';
  /** For the log. */
  readonly message: string;
  /** For the person, in their language: what happened and what to do. */
  readonly sentence?: string;
}
