import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestFeed } from './test-feed';

/** Answers in place of a file, or of none; gives whether it did. */
export type Trick = (path: string, response: ServerResponse, file: Buffer | undefined) => boolean;

export interface FeedServer {
  /** The feed's address, ending with `/`. */
  readonly url: string;
  /** What is served from now on. */
  feed: TestFeed;
  trick: Trick | undefined;
  /** Paths that were asked for, with the status and the headers of the request. */
  readonly asked: { path: string; status: number; headers: IncomingMessage['headers'] }[];
  readonly close: () => Promise<void>;
}

/** A web host on this computer that serves a feed as a good one does, with ETags and for everybody, until it is given a trick. */
export async function serveFeed(feed: TestFeed): Promise<FeedServer> {
  const asked: FeedServer['asked'] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/feed\//, '');
    response.setHeader('access-control-allow-origin', '*');
    response.on('close', () => asked.push({ path, status: response.statusCode, headers: request.headers }));
    const file = served.feed.files.get(path);
    if (served.trick?.(path, response, file)) return;
    if (!file) return void response.writeHead(404).end('no such file');
    const etag = etagOf(file);
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(200, { etag, 'content-type': 'application/json' }).end(file);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const served: FeedServer = {
    url: `http://127.0.0.1:${port}/feed/`,
    feed,
    trick: undefined,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return served;
}

/** How this web host names a file's contents. */
export const etagOf = (file: Buffer): string => `"${createHash('sha256').update(file).digest('hex')}"`;

/** The trick for one file. */
export const forFile =
  (wanted: string | RegExp, answer: (response: ServerResponse) => void): Trick =>
  (path, response) => {
    if (typeof wanted === 'string' ? path !== wanted : !wanted.test(path)) return false;
    answer(response);
    return true;
  };
