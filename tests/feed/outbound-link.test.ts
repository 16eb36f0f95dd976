import { describe, expect, it } from 'vitest';
import { outboundLink } from '../../lib/feed/outbound-link';

const outbound = (href: string) => outboundLink(href, /(^|\.)site\.example$/);
const wrapped = (inner: string) => `https://l.facebook.com/l.php?u=${encodeURIComponent(inner)}&h=AT0`;

describe('an outbound link', () => {
  it('is taken out of the redirector, however often it is wrapped', () => {
    expect(outbound(wrapped('https://t.me/hr_example'))).toBe('https://t.me/hr_example');
    expect(outbound(wrapped(wrapped('https://t.me/hr_example')))).toBe('https://t.me/hr_example');
    expect(outbound(wrapped(wrapped(wrapped(wrapped('https://t.me/a')))))).toBe('https://t.me/a');
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
    'https://l.facebook.com/l.php?u=nonsense',
    '',
  ])('is none for %j', (href) => {
    expect(outbound(href)).toBeUndefined();
  });

  it('has an address of its own on the site only where it is said what such addresses follow', () => {
    expect(outbound(`/l.php?u=${encodeURIComponent('https://t.me/a')}`)).toBeUndefined();
    const away = outboundLink(
      `/l.php?u=${encodeURIComponent('https://t.me/a')}`,
      /^x$/,
      'https://www.facebook.com',
    );
    expect(away).toBe('https://t.me/a');
  });
});
