/** A request to a server that somebody else runs. */
export interface LimitedRequest {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  /** Milliseconds until the whole answer must be there. */
  readonly patience: number;
  /** Bytes of an answer that are read; a longer one is cut there. */
  readonly most: number;
}

/**
 * What came back. `none`: nothing, as when offline, reset or with a bad certificate. `slow`: not in time. `redirect`: it sends us elsewhere, where we
 * don't go.
 */
export type LimitedAnswer =
  | { readonly is: 'none'; readonly cause: unknown }
  | { readonly is: 'slow' }
  | { readonly is: 'redirect' }
  | {
      readonly is: 'answer';
      readonly status: number;
      readonly headers: Headers;
      readonly text: string;
      readonly length: 'whole' | 'cut';
    };

/** A browser's own list of languages says a good deal of whoever sits before it. */
const ANY_LANGUAGE = '*';

/**
 * One request, without cookies, referrer or cache, which follows no redirect, waits no longer than it was told and reads no more than it
 * was told. Never throws.
 */
export async function limitedFetch(
  fetch: typeof globalThis.fetch,
  url: string,
  { patience, most, ...request }: LimitedRequest,
): Promise<LimitedAnswer> {
  const stop = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, patience);
  try {
    const response = await fetch(url, {
      ...request,
      headers: { 'accept-language': ANY_LANGUAGE, ...request.headers },
      signal: stop.signal,
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      return { is: 'redirect' };
    const { text, length } = await readLimited(response, most);
    return { is: 'answer', status: response.status, headers: response.headers, text, length };
  } catch (cause) {
    return late ? { is: 'slow' } : { is: 'none', cause };
  } finally {
    clearTimeout(timer);
    stop.abort(); // what was not read is not wanted
  }
}

async function readLimited(
  response: Response,
  most: number,
): Promise<{ text: string; length: 'whole' | 'cut' }> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let [text, read] = ['', 0];
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    const bytes: Uint8Array = piece.value;
    text += decoder.decode(bytes.subarray(0, most - read), { stream: true });
    read += bytes.length;
    if (read > most) return { text, length: 'cut' };
  }
  return { text: text + decoder.decode(), length: 'whole' };
}
