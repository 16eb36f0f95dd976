// @vitest-environment node
import type { X509Certificate } from 'node:crypto';
import { get, type RequestOptions } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, startSite } from '../index';

let site: Site;
beforeAll(async () => {
  site = await startSite({ defaults: { first: 3 } });
});
afterAll(() => site.close());

interface Got {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
  readonly certificate: X509Certificate | undefined;
}

/** Asks as a browser does whose host rules lead everything to the site. */
function ask(address: string): Promise<Got> {
  const url = new URL(address);
  const options: RequestOptions & { servername: string } = {
    host: '127.0.0.1',
    port: site.port,
    path: url.pathname + url.search,
    headers: { host: url.host },
    servername: url.hostname,
    rejectUnauthorized: false,
  };
  return new Promise((resolve, reject) => {
    get(options, async (response) => {
      let body = '';
      // The socket of an https request is a TLSSocket.
      const socket = response.socket as import('node:tls').TLSSocket;
      const certificate = socket.getPeerX509Certificate();
      for await (const chunk of response.setEncoding('utf8')) body += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body, certificate });
    }).on('error', reject);
  });
}

describe('the server', () => {
  for (const host of ['www.facebook.com', 'web.facebook.com', 'm.facebook.com']) {
    it(`gives the feed at ${host}, under a certificate for that name`, async () => {
      const { status, body, certificate } = await ask(`https://${host}/?feed=demo`);
      expect(status).toBe(200);
      expect(body).toContain('<html id="facebook"');
      expect(certificate?.checkHost(host)).toBeDefined();
    });
  }

  it('sends facebook.com on to www', async () => {
    const { status, headers } = await ask('https://facebook.com/?feed=demo');
    expect([status, headers.location]).toEqual([301, 'https://www.facebook.com/?feed=demo']);
  });

  it('forbids scripts without the page’s nonce, and asks for Trusted Types on request', async () => {
    const policy = async (query: string): Promise<string> =>
      String((await ask(`https://www.facebook.com/${query}`)).headers['content-security-policy']);
    const { body, headers } = await ask('https://www.facebook.com/');
    const nonce = /'nonce-([\w-]+)'/.exec(String(headers['content-security-policy']))?.[1];
    expect(body).toContain(`nonce="${nonce}"`);
    expect(await policy('')).not.toMatch(/script-src[^;]*unsafe/);
    expect(await policy('')).not.toContain('trusted-types');
    expect(await policy('?csp=trusted-types')).toContain("require-trusted-types-for 'script'");
    expect(await policy('?csp=strict-styles')).not.toMatch(/style-src-elem[^;]*unsafe-inline/);
  });

  it('gives later posts of a feed as JSON', async () => {
    const { body } = await ask(
      'https://www.facebook.com/ajax/page/?at=%2F&feed=demo&posts=all&from=2&count=2',
    );
    const { posts, total } = JSON.parse(body) as { posts: { id: string }[]; total: number };
    const all = site.feeds.posts('demo');
    expect(posts.map(({ id }) => id)).toEqual(all.slice(2, 4).map(({ id }) => id));
    expect(total).toBe(all.length);
  });

  it('draws emoji, faces and pictures with words, and bundles its script', async () => {
    const emoji = await ask('https://static.xx.fbcdn.net/images/emoji.php/v9/t5/1/16/1f389.png');
    expect([emoji.headers['content-type'], emoji.body.includes('🎉')]).toEqual([
      'image/svg+xml; charset=utf-8',
      true,
    ]);
    const poster = await ask('https://scontent.xx.fbcdn.net/v/t39.30808-6/picture-12.svg?words=A%20%3C%20B');
    expect(poster.body).toContain('A &lt; B');
    const script = await ask('https://static.xx.fbcdn.net/rsrc.php/site.js');
    expect(script.body).toContain('__site');
    expect(script.body).not.toMatch(/\binnerHTML\b|\beval\(/);
  });

  it('answers strangers with 404 and remembers who asked', async () => {
    expect((await ask('https://accounts.google.com/ListAccounts')).status).toBe(404);
    expect((await ask('https://www.facebook.com/someone/posts/1')).status).toBe(404);
    expect(site.strangers).toEqual(['https://accounts.google.com/ListAccounts']);
  });

  it('answers a misspelt option with a sentence', async () => {
    const { status, body } = await ask('https://www.facebook.com/?root=nothing');
    expect([status, body]).toEqual([
      400,
      'No root "nothing"; there are: posinset, article, describedby, none, mix',
    ]);
  });
});
