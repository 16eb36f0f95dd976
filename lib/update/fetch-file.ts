import { UpdateError } from './update-error';

/** What one file may cost. */
export interface Limit {
  readonly bytes: number;
  /** For the whole file, from asking to the last byte. */
  readonly milliseconds: number;
}

/**
 * `revalidated`: what the browser kept is good enough when the server says that it is still the same. `whole`: sent again, whatever was
 * kept. The browser goes by the server's word (ETag) alone: a forged file that bore a good one's would stand for it for ever.
 */
export type Freshness = 'revalidated' | 'whole';

/** Statuses by which web hosts say that there is no such file; some don't tell it from a forbidden one. */
const ABSENT = [403, 404, 410];

/**
 * Gets a file by an anonymous GET: no cookies, no referrer, nobody else asked. Bytes and time are counted while they arrive, after decompression.
 * @returns nothing when the server says that there is no such file.
 * @throws UpdateError `unreachable` or `not-a-feed`
 */
export async function fetchFile(
  address: string,
  limit: Limit,
  freshness: Freshness,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stop = new AbortController();
  const late = new UpdateError('unreachable', `${address} took longer than ${limit.milliseconds} ms`);
  const timer = setTimeout(() => stop.abort(late), limit.milliseconds);
  try {
    const response = await fetch(address, {
      signal: stop.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: freshness === 'whole' ? 'reload' : 'no-cache', // the latter asks with the ETag of what the browser kept
      headers: { 'Accept-Language': '*' }, // a language says much of a person; this one needs no preflight
      redirect: 'manual', // seen, and not followed
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      throw new UpdateError('not-a-feed', `${address} sends us on to another address`);
    if (ABSENT.includes(response.status)) return undefined;
    if (!response.ok) throw new UpdateError('unreachable', `${address} answered ${response.status}`);
    return await readUpTo(limit.bytes, response, address);
  } catch (cause) {
    if (stop.signal.aborted) throw late;
    if (cause instanceof UpdateError) throw cause;
    // Chromium's own words, “Failed to fetch”, must not reach the library: by them it knows that a file isn't there.
    throw new UpdateError('unreachable', `${address} could not be read`, { cause });
  } finally {
    clearTimeout(timer);
    stop.abort(); // whatever else was on its way need not come
  }
}

async function readUpTo(most: number, response: Response, address: string): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new UpdateError('not-a-feed', `${address} is larger than ${most} bytes`);
  if (Number(response.headers.get('content-length')) > most) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > most) throw tooLarge;
    chunks.push(next.value);
  }
  const whole = new Uint8Array(length);
  let end = 0;
  for (const chunk of chunks) {
    whole.set(chunk, end);
    end += chunk.length;
  }
  return whole;
}
