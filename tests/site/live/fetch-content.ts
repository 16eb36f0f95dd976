import type { PageContent } from '../posts/page-content';

/** Asks the server what the page at `at` (path and query) shows of a feed. Throws the server's sentence when it shows nothing. */
export async function fetchContent(
  at: string,
  range: { readonly feed: string; readonly from: number; readonly count: number },
): Promise<PageContent> {
  const query = new URLSearchParams({
    at,
    feed: range.feed,
    from: String(range.from),
    count: String(range.count),
  });
  const response = await fetch(`/ajax/page/?${query}`);
  if (!response.ok) throw new Error(await response.text());
  // Our own server's answer to our own page.
  return (await response.json()) as PageContent;
}
