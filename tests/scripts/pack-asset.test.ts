// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { feedConstants } from '../../scripts/pack-asset';
import { makeFeed, rootOf } from '../update/test-feed';

const folder = mkdtempSync(join(tmpdir(), 'job-red-flags-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = rootOf(makeFeed());
const written = (text: string) => {
  const path = join(folder, '1.root.json');
  writeFileSync(path, text);
  return path;
};

describe('the feed of a build', () => {
  it('is none unless somebody names one', () => {
    expect(feedConstants({})).toEqual({ __FEED_URLS__: '[]', __FEED_ROOT__: '""' });
  });

  it('has mirrors, parted by commas, and a root', () => {
    const constants = feedConstants({
      JRF_FEED_URL: 'https://a.example/feed/, https://b.example/feed/',
      JRF_FEED_ROOT: written(root),
    });
    expect(JSON.parse(constants.__FEED_URLS__!)).toEqual([
      'https://a.example/feed/',
      'https://b.example/feed/',
    ]);
    expect(JSON.parse(constants.__FEED_ROOT__!)).toBe(root);
  });

  it('may have a root alone: then rules come from files', () => {
    expect(feedConstants({ JRF_FEED_ROOT: written(root) }).__FEED_URLS__).toBe('[]');
  });

  it('fails to build, with a sentence, where it can’t be used', () => {
    expect(() => feedConstants({ JRF_FEED_URL: 'https://a.example/' })).toThrow('JRF_FEED_ROOT');
    expect(() => feedConstants({ JRF_FEED_ROOT: written('{}') })).toThrow('root metadata');
    expect(() => feedConstants({ JRF_FEED_URL: 'http://a.example/', JRF_FEED_ROOT: written(root) })).toThrow(
      'https://',
    );
  });
});
