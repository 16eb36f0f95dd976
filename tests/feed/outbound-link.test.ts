import { describe, expect, it } from 'vitest';
import { outboundLink } from '../../lib/feed/outbound-link';

const site = {
  own: /(^|\.)site\.example$/,
  inner: (address: URL) => (address.pathname === '/l.php' ? address.searchParams.get('u') : null),
};
const outbound = (href: string) => outboundLink(href, site);
const wrapped = (inner: string) => `https://l.site.example/l.php?u=${encodeURIComponent(inner)}&h=AT0`;

describe('an outbound link', () => {
  it('is taken out of the redirector, even wrapped twice', () => {
    expect(outbound(wrapped('https://t.me/hr_example'))).toBe('https://t.me/hr_example');
    expect(outbound(wrapped(wrapped('https://t.me/hr_example')))).toBe('https://t.me/hr_example');
  });

  it('loses tracking parameters and keeps the others', () => {
    const address =
      'https://jobs.example/apply?id=7&fbclid=IwAR&utm_source=fb&__cft__[0]=AZ&__tn__=R&lang=vi#top';
    expect(outbound(address)).toBe('https://jobs.example/apply?id=7&lang=vi#top');
  });

  it.each([
    'gclid=1&wbraid=2&msclkid=3&ttclid=4',
    'mc_cid=1&mc_eid=2&_ga=3&utm_id=4',
    'mibextid=1&eav=2&paipv=0&rdid=3&_rdr',
    '__cft__%5B0%5D=1&__xts__[0]=2&igshid=3',
  ])('is the same wherever it was clicked: %s', (tracking) => {
    expect(outbound(`https://jobs.example/?job=1&${tracking}`)).toBe('https://jobs.example/?job=1');
    expect(outbound(wrapped(`https://jobs.example/?${tracking}&job=1`))).toBe('https://jobs.example/?job=1');
  });

  it('keeps what only looks like tracking', () => {
    const address = 'https://jobs.example/?clid=1&my_utm_x=2&h=3';
    expect(outbound(address)).toBe(address);
  });

  it('is none when it stays on the site', () => {
    expect(outbound('https://www.site.example/some.body')).toBeUndefined();
    expect(outbound(wrapped('https://www.site.example/some.body'))).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    'mailto:a@b.example',
    'http://',
    'https://l.site.example/l.php?u=nonsense',
    '',
  ])('is none for %j', (href) => {
    expect(outbound(href)).toBeUndefined();
  });

  it('ends where a redirector wraps itself without end', () => {
    const endless = wrapped(wrapped(wrapped(wrapped('https://t.me/a'))));
    expect(outbound(endless)).toBeUndefined();
  });
});
