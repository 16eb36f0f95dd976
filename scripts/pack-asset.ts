import { readFileSync } from 'node:fs';
import { addressPattern, feedSchema } from '../lib/update';
import { reviewedLanguages } from './reviewed-languages';
import { type BuiltPack, buildPack } from './rules-files';

let built: BuiltPack | undefined;

/** The rules of this checkout, built once a run. @throws SourceErrors that name file, line and what to write. */
function bundledPack(): BuiltPack {
  built ??= buildPack();
  return built;
}

/** `pack.json`, as it is put into the built extension. */
export function packAsset(): { readonly relativeDest: string; readonly contents: string } {
  return { relativeDest: 'pack.json', contents: bundledPack().json };
}

/** What the code knows of its bundled pack without reading it: constants for Vite's `define`. */
export function packConstants(): Readonly<Record<string, string>> {
  const { hash, pack } = bundledPack();
  return {
    __REVIEWED_LANGUAGES__: JSON.stringify(reviewedLanguages()),
    __PACK_HASH__: JSON.stringify(hash),
    __PACK_VERSION__: JSON.stringify(pack.version),
    __PACK_PUBLISHED__: JSON.stringify(pack.published),
  };
}

/**
 * What Firefox must be allowed to read so that asking this build's feed names nobody, as match patterns: see `mayAsk`. Granted at
 * installation; the address that policy or a person sets later is asked for when it is set.
 */
export function feedPatterns(env: Environment): readonly string[] {
  return [...new Set(addressesIn(env).map(addressPattern))];
}

/**
 * Where this build gets fresh rules, as constants: `JRF_FEED_URL` holds addresses of one feed, parted by commas, and `JRF_FEED_ROOT` the
 * path of its root metadata. With the root alone, rules come from files; with neither, with new versions of the extension.
 * @throws a sentence when they can't be used.
 */
export function feedConstants(env: Environment): Readonly<Record<string, string>> {
  const urls = addressesIn(env);
  const root = env.JRF_FEED_ROOT ? readFileSync(env.JRF_FEED_ROOT, 'utf8') : '';
  if (urls.length > 0 && !root)
    throw new Error('JRF_FEED_URL names a feed. Name the file with its root metadata too, in JRF_FEED_ROOT.');
  if (root && !feedSchema.safeParse({ urls, root }).success)
    throw new Error(
      'JRF_FEED_URL must hold at most ten addresses that start with https://, and JRF_FEED_ROOT the path of root metadata that `npm run publish` made.',
    );
  return { __FEED_URLS__: JSON.stringify(urls), __FEED_ROOT__: JSON.stringify(root) };
}

type Environment = Readonly<Record<string, string | undefined>>;

function addressesIn({ JRF_FEED_URL = '' }: Environment): readonly string[] {
  return JRF_FEED_URL.split(',')
    .map((url) => url.trim())
    .filter(Boolean)
    .map((url) => (url.endsWith('/') ? url : `${url}/`));
}
