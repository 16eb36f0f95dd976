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
