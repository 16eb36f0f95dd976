import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Feeds, openFeeds } from '../posts/feeds';
import type { SitePostInput } from '../posts/post';
import type { Shape } from '../shape';
import { answer } from './answer';
import { makeCertificate } from './certificate';
import { OF_THE_SITES } from './hosts';

export interface SiteOptions {
  /** Port on 127.0.0.1; 0 (the default) takes any free one. */
  readonly port?: number;
  /** Feeds of the caller's own, by name, beside the built-in ones. */
  readonly feeds?: Readonly<Record<string, readonly SitePostInput[]>>;
  /** What the page's options are when the address does not say. */
  readonly defaults?: Partial<Shape>;
}

export interface Site {
  readonly port: number;
  /** The home feeds' addresses, as the browser that maps the hosts knows them: Facebook's, and Instagram's. */
  readonly url: string;
  readonly instagramUrl: string;
  readonly feeds: Feeds;
  /** For Chromium: `--host-resolver-rules=${site.hostRules}`. Everything else on port 443 lands here too, and gets 404. */
  readonly hostRules: string;
  /** Addresses asked for so far that were none of the site's: what a browser or extension tried to reach outside. */
  readonly strangers: readonly string[];
  close(): Promise<void>;
}

/** Serves the stand-in of both sites on 127.0.0.1 over TLS, under any host name that the browser maps to it. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const feeds = openFeeds(options.feeds ?? {});
  const source = { feeds, defaults: options.defaults ?? {} };
  const strangers: string[] = [];
  const server = createServer(await makeCertificate(), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'localhost'}`);
    if (!OF_THE_SITES.test(url.hostname)) strangers.push(url.href);
    answer(url, source).then(
      ({ status, type, body, headers }) => {
        response.writeHead(status, {
          'content-type': `${type}; charset=utf-8`,
          'access-control-allow-origin': '*',
          ...headers,
        });
        response.end(body);
      },
      (error: unknown) => {
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(`The stand-in site failed: ${error instanceof Error ? error.stack : String(error)}`);
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  // `address()` is a string only for pipes; this server listens on a port.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: 'https://www.facebook.com/',
    instagramUrl: 'https://www.instagram.com/',
    feeds,
    hostRules: `MAP *:443 127.0.0.1:${port}`,
    strangers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
