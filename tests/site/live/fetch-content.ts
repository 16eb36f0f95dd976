import type { PageContent } from '../posts/page-content';
import type { Shape } from '../shape';

/** Asks the server what the page at `at` (path and query) shows of the shape's feed. Throws the server's sentence when it shows nothing. */
export async function fetchContent(
  at: string,
  { feed, posts }: Shape,
  range: { readonly from: number; readonly count: number },
): Promise<PageContent> {
  const query = new URLSearchParams({
    at,
    feed,
    posts,
    from: String(range.from),
    count: String(range.count),
  });
  const response = await fetch(`/ajax/page/?${query}`);
  if (!response.ok) throw new Error(await response.text());
  // Our own server's answer to our own page.
  return (await response.json()) as PageContent;
}
