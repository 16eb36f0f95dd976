// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { feed as feedSetting } from '../../lib/settings';
import { isFeedRoot } from '../../lib/settings/feed-root';
import { canonical, feedSchema, nameOfRoot } from '../../lib/update';
import { isNewer } from '../../lib/update/pack-version';
import { makeFeed, makeKeys, rootOf, withRoot } from './test-feed';

const feed = makeFeed();
const root = rootOf(feed);

describe('a feed’s address', () => {
  it.each([
    'https://rules.example/feed/',
    'https://rules.example:8443/a/b/',
    'http://127.0.0.1:8080/feed/',
    'http://localhost/feed/',
  ])('may be %s', (url) => {
    expect(feedSchema.parse({ urls: [url], root })).toEqual({ urls: [url], root });
  });

  it.each([
    'http://rules.example/feed/',
    'ftp://rules.example/',
    'javascript:alert(1)//',
    'https://rules.example/?feed=',
    'https://rules.example/#feed/',
    'https://you@rules.example/',
    'https://:secret@rules.example/',
    'rules.example/feed/',
    '',
  ])('may not be %j', (url) => {
    expect(feedSchema.safeParse({ urls: [url], root }).success).toBe(false);
  });

  it('ends with a slash, also where that was left out', () => {
    expect(feedSchema.parse({ urls: ['https://rules.example/feed'], root }).urls).toEqual([
      'https://rules.example/feed/',
    ]);
  });

  it('is one of ten at most, for policy and for a build', () => {
    const urls = Array.from({ length: 11 }, (_, at) => `https://rules${at}.example/`);
    for (const schema of [feedSchema, feedSetting]) {
      expect(schema.safeParse({ urls: urls.slice(1), root }).success).toBe(true);
      expect(schema.safeParse({ urls, root }).success).toBe(false);
    }
  });

  it('may be missing: then rules come from files', () => {
    expect(feedSchema.parse({ urls: [], root }).urls).toEqual([]);
  });
});

describe('a feed’s root', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', 'root'],
    ['other metadata', feed.files.get('timestamp.json')!.toString()],
  ])('is not %s', (_, text) => {
    expect(feedSchema.safeParse({ urls: [], root: text }).success).toBe(false);
  });

  it.each([
    ['as it is', root, true],
    ['with more in it', root.replace('"signed":{', '"signed":{"x":1,'), true],
    ['of another specification', root.replace('"1.0.31"', '"2.0.0"'), false],
    ['without end', root.replace(/"expires":"[^"]*"/, '"expires":"never"'), false],
    ['of version 0', root.replace('"version":1', '"version":0'), false],
    [
      'whose files have no numbers',
      root.replace('"consistent_snapshot":true', '"consistent_snapshot":false'),
      false,
    ],
    ['with a key of another kind', root.replace('"ecdsa-sha2-nistp256"', '"ed25519"'), false],
    ['with a key’s short name', root.replace(/"keyid":"\w+"/, '"keyid":"1a2b3c4d"'), false],
    ['with a role too few', root.replace('"snapshot":{', '"snapshots":{'), false],
    ['with a role that nobody need sign', root.replace('"threshold":1', '"threshold":0'), false],
    ['with a signature that is none', root.replace(/"sig":"\w+"/, '"sig":"none"'), false],
  ])('%s is the same to settings and to whoever follows it', (_, text, isGood) => {
    expect(feedSchema.safeParse({ urls: [], root: text }).success).toBe(isGood);
    expect(isFeedRoot(text)).toBe(isGood);
  });

  it('has one name however it is laid out, and each root its own', async () => {
    expect(await nameOfRoot(JSON.stringify(JSON.parse(root), null, 4))).toBe(await nameOfRoot(root));
    expect(await nameOfRoot(rootOf(withRoot(feed, makeKeys()), 2))).not.toBe(await nameOfRoot(root));
  });
});

describe('the canonical form', () => {
  it('has keys in order, no spaces, and escapes two characters alone', () => {
    expect(canonical({ b: [1, true, null], a: 'line\nbreak "quoted" \\' })).toBe(
      '{"a":"line\nbreak \\"quoted\\" \\\\","b":[1,true,null]}',
    );
  });

  it('knows whole numbers only', () => {
    expect(() => canonical({ a: 1.5 })).toThrow('1.5 has no canonical form');
    expect(() => canonical({ a: undefined })).toThrow('undefined has no canonical form');
  });
});

describe('versions of packs', () => {
  it.each([
    ['2026.11.23', '2026.11.22'],
    ['2026.12.01', '2026.11.30'],
    ['2027.01.01', '2026.12.31'],
    ['2026.11.22.2', '2026.11.22'],
    ['2026.11.22.10', '2026.11.22.9'],
    ['2026.11.23', '2026.11.22.7'],
  ])('%s is newer than %s', (newer, older) => {
    expect(isNewer(newer, older)).toBe(true);
    expect(isNewer(older, newer)).toBe(false);
  });

  it('are not newer than themselves', () => {
    expect(isNewer('2026.11.22', '2026.11.22')).toBe(false);
    expect(isNewer('2026.11.22.1', '2026.11.22')).toBe(false);
  });
});
