/** What a site's reader gives to be judged. Offsets anywhere below are UTF-16 code units. */
export interface Post {
  /** Stable while the post is the same post: its id where a link gives one, else a hash of author and whole text. */
  readonly key: string;
  readonly site: Site;
  readonly surface: string;
  readonly text: string;
  /** Alternative texts of the post's pictures; sites put the words found in a picture there. */
  readonly imageTexts: readonly string[];
  /** Outbound links, already unwrapped from the site's redirector. */
  readonly links: readonly string[];
  readonly author?: { readonly name: string; readonly url?: string };
  readonly permalink?: string;
}

export type Site = 'facebook' | 'instagram';
export type Level = 'none' | 'caution' | 'danger';

export interface Verdict {
  readonly level: Level;
  /** 0…1. */
  readonly score: number;
  /** Strongest first. */
  readonly flags: readonly FlagHit[];
  /** Tag of the language the post seems to be written in. */
  readonly language?: string;
  /** Version of the rule pack that judged. */
  readonly pack: string;
}

export interface FlagHit {
  readonly id: string;
  readonly family: string;
  /** What this flag added to the sum, in log-odds; negative for a mitigating sign or a context. */
  readonly weight: number;
  readonly evidence: readonly Evidence[];
}

/** Where in the post a flag was seen: `text.slice(start, end)` of that field is `text`. */
export interface Evidence {
  readonly in: 'text' | 'imageText' | 'link';
  /** Which of `imageTexts` or `links`; 0 for the text. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
