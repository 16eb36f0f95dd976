// @vitest-environment node
import type { X509Certificate } from 'node:crypto';
import { get, type RequestOptions } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOn, type Site, startSite } from '../index';

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

  it('gives Instagram at www.instagram.com, under a certificate for that name and with Trusted Types enforced', async () => {
    const { status, body, headers, certificate } = await ask('https://www.instagram.com/?feed=demo');
    expect([status, body.includes('<article'), body.includes('id="facebook"')]).toEqual([200, true, false]);
    expect(certificate?.checkHost('www.instagram.com')).toBeDefined();
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).not.toContain('facebook.com');
  });

  it('gives what Instagram’s pages ask for', async () => {
    const { body } = await ask('https://www.instagram.com/?feed=demo');
    const asked = [...new Set(body.match(/(?<=(?:src|href)=")https:[^"]+/g))].map((each) =>
      each.replaceAll('&amp;', '&'),
    );
    const own = asked.filter((each) => new URL(each).hostname.endsWith('.cdninstagram.com'));
    const got = await Promise.all(own.map(ask));
    expect(own.length).toBeGreaterThan(5);
    expect(got.map(({ status }) => status)).toEqual(own.map(() => 200));
    for (const { certificate } of got)
      expect(certificate?.checkHost('scontent-hel3-1.cdninstagram.com')).toBeDefined();
  });

  it('sends instagram.com on to www, and knows no other host of it', async () => {
    const { status, headers } = await ask('https://instagram.com/sam.sample/');
    expect([status, headers.location]).toEqual([301, 'https://www.instagram.com/sam.sample/']);
    expect((await ask('https://i.instagram.com/api/')).status).toBe(404);
  });

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
    expect((await ask('https://www.instagram.com/direct/inbox/')).status).toBe(404);
    expect(site.strangers).toEqual(['https://accounts.google.com/ListAccounts']);
  });

  it('gives each surface’s page of a post', async () => {
    const [post] = site.feeds.posts('demo');
    for (const surface of ['home', 'group', 'permalink', 'dialog', 'instagram', 'instagram-post'] as const) {
      const { status, body } = await ask(addressOn(surface, post!));
      const page = body.slice(0, body.indexOf('data-sjs'));
      expect([surface, status, page.includes('First tomatoes of the year')]).toEqual([surface, 200, true]);
    }
  });

  it('answers a misspelt option with a sentence', async () => {
    const { status, body } = await ask('https://www.facebook.com/?root=nothing');
    expect([status, body]).toEqual([
      400,
      'No root "nothing"; there are: posinset, article, describedby, none, mix',
    ]);
  });
});
