import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A public key made for tests, so that the extension's id in Chromium is the same on every machine. Nobody keeps its private half,
 * and a package for a store never carries it.
 */
export const EXTENSION_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAztkn5GCo4bbwQLsmQ3BN0m1N3M8yVAXeLiLCMLY+rtJrrWUThPmXGl7D03RbBEM9g4yoFalMLdgAEkuwUBG+VgRXwguksFnuUUIuxhNZNyyt1qnCCieZRd6d3j63mxhVeNzJF+Kcu2b31wDsCS+r65s/GB9YbBr4NN+R4zv9kMfw2gRB4IlFtKeNqXYToKH3rEVjH0Vl9MaQMPe6pdyRhGumxSANoMPoS8Ttjz+0RS8HL6p4EuSU4xlK1x/qPtay4h9sLzAHTnsleFO+CpSL240SlBLkKhkyNM3A7HrWdIFyNK5tzLGrSHC8RQM7Yy4bqYGsVtKEAI4oPQar1c/SUQIDAQAB';

/** Firefox draws the host of an extension's pages by lot; in test profiles it is this one. */
export const FIREFOX_HOST = '6f0b7f3e-7a1c-4d0a-9d57-0a3d0d7b1c11';

/** The id that an unpacked extension gives itself in Firefox. */
export function firefoxIdOf(folder: string): string {
  // Our own builds: a test holds what their manifests promise.
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}
