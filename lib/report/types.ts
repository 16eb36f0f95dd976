import type { Post, Verdict } from '../detect';

/** `report`: the person takes this post for a lure. `dispute`: the person says the warning is wrong. */
export type ReportKind = 'report' | 'dispute';

/** What is known when the person presses, and could not be found out later. */
export interface ReportSource {
  readonly kind: ReportKind;
  readonly post: Post;
  /** What the rules say of `post` as it is given here. */
  readonly verdict: Verdict;
  /** SHA-256 of the rule pack that judged, in hexadecimal. */
  readonly packSha256: string;
  /** Version of the extension. */
  readonly tool: string;
  /** Family and major version: “Firefox 153”. */
  readonly browser?: string;
  /** The group in which the post was seen. Other pages may be the reporter's own, so they are never kept. */
  readonly pageUrl?: string;
  /** What each sign means, in English, by flag id: for whoever receives the report. */
  readonly labels?: Readonly<Record<string, string>>;
  /** An earlier report of the same post, which this one adds to. */
  readonly related?: string;
}

/** A report as it is kept on this computer. Frozen when it is kept: what is sent later is what the person saw then. */
export interface KeptReport extends Partial<ReportSource> {
  readonly version: 3;
  /** A UUID: report id, instance id and what a receiver knows a repeated delivery by. */
  readonly id: string;
  readonly kind: ReportKind;
  readonly post: Post;
  /** What the rules of that day said, evidence included. */
  readonly verdict: Verdict;
  /** SHA-256 of `post.text` in UTF-8, in hexadecimal. */
  readonly textSha256: string;
  /** SHA-256 of the permalink, or of the normalised words where the post has none: by it a repeated report is known. */
  readonly postSha256: string;
  /** ISO 8601, UTC. */
  readonly keptAt: string;
}

/** What can be sent: a kept report, or a test, which is in no book. */
export type Sendable = Omit<KeptReport, 'kind'> & { readonly kind: ReportKind | 'test' };

/** What may be kept with a report besides its words. Apart from it, so that a list of reports reads no pictures. */
export interface Attachments {
  /** The post's HTML as `cleanCopy` lets it pass. */
  readonly copy?: string;
  readonly picture?: Picture;
}

/** A picture of the post alone, cropped and captioned by whoever took it. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

/** One entry of the book. `newer`: a later version of the extension kept it. `damaged`: nobody can read it. */
export type BookEntry =
  | { readonly id: string; readonly report: KeptReport }
  | { readonly id: string; readonly unreadable: 'newer' | 'damaged' };

/** Says why the book could not be opened, written or read. The person is told in words of their language. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly reason: 'full' | 'broken';

  constructor(reason: 'full' | 'broken', cause: unknown) {
    super(sentences[reason], { cause });
    this.reason = reason;
  }
}

const sentences = {
  full: 'There is no room left for the report book. Free some space and try again.',
  broken: 'The browser cannot open the report book. Restart the browser and try again.',
};
