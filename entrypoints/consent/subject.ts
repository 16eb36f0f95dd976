/** What this window is about, as its address says. */
export type Subject =
  | { readonly report: string; readonly post?: PictureSource | undefined; readonly to?: string | undefined }
  | { readonly problem: Problem };

/** Where a picture can be taken of the post, while the browser still allows it. */
export interface PictureSource {
  readonly tabId: number;
  readonly key: string;
}

const PROBLEMS = ['private', 'full', 'broken', 'gone'] as const;
export type Problem = (typeof PROBLEMS)[number];

/** Never throws: an address that says nothing is about a report that is gone. */
export function readSubject(search: string): Subject {
  const asked = new URLSearchParams(search);
  const report = asked.get('report');
  if (!report) return { problem: PROBLEMS.find((one) => one === asked.get('problem')) ?? 'gone' };
  const tabId = Number.parseInt(asked.get('tab') ?? '', 10);
  const key = asked.get('key');
  const to = asked.get('to') ?? undefined;
  return { report, to, post: Number.isInteger(tabId) && key ? { tabId, key } : undefined };
}
