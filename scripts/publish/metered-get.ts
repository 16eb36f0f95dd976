import { request as requestPlain } from 'node:http';
import { request as requestSecret } from 'node:https';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Limit } from '../../lib/update';
import { Refusal } from './refusal';

/** A server's answer, with what it took on the wire. */
export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  /** After decompression. */
  readonly body: Buffer;
  /** Status line, headers and body as they came, in bytes; without what encryption adds. */
  readonly received: number;
  readonly encoding: string;
}

/** Stands for the extension: servers that open themselves to some origins only must open to any. */
export const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

/** One GET as a client makes it: no cookies, nothing followed, stopped at its limits. @throws Refusal, or the system's error */
export function meteredGet(address: string, limit: Limit, etag?: string): Promise<Answer> {
  const url = new URL(address);
  const request = url.protocol === 'https:' ? requestSecret : requestPlain;
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      headers: {
        'accept-encoding': 'gzip, br',
        origin: ORIGIN,
        ...(etag === undefined ? {} : { 'if-none-match': etag }),
      },
      agent: false,
    });
    const tooSlow = new Refusal(`${address} took longer than ${limit.milliseconds / 1000} seconds.`);
    const timer = setTimeout(() => asked.destroy(tooSlow), limit.milliseconds);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
    };
    asked.on('error', (error) => end(() => reject(error)));
    asked.on('response', (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length <= limit.bytes) return;
        end(() => reject(new Refusal(`${address} is larger than ${limit.bytes} bytes.`)));
        asked.destroy();
      });
      response.on('error', (error) => end(() => reject(error)));
      response.on('aborted', () => end(() => reject(new Refusal(`${address} was cut short.`))));
      response.on('end', () =>
        end(() => {
          const encoding = response.headers['content-encoding'] ?? 'plain';
          const head = response.rawHeaders.reduce((sum, part) => sum + part.length + 2, 0);
          const statusLine = `HTTP/1.1 ${response.statusCode} ${response.statusMessage}`.length;
          try {
            resolve({
              status: response.statusCode ?? 0,
              header: (name) => response.headers[name]?.toString(),
              body: unpacked(Buffer.concat(chunks), encoding, { address, most: limit.bytes }),
              received: statusLine + head + 4 + length,
              encoding,
            });
          } catch (error) {
            reject(error);
          }
        }),
      );
    });
    asked.end();
  });
}

function unpacked(
  bytes: Buffer,
  encoding: string,
  { address, most }: { readonly address: string; readonly most: number },
): Buffer {
  if (bytes.length === 0) return bytes;
  try {
    if (encoding === 'gzip') return gunzipSync(bytes, { maxOutputLength: most });
    if (encoding === 'br') return brotliDecompressSync(bytes, { maxOutputLength: most });
    return bytes;
  } catch (cause) {
    throw new Refusal(`${address} can’t be unpacked, or is larger than ${most} bytes.`, { cause });
  }
}
