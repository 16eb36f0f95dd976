import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The file in the built extension that names whose work is in it, as their licences ask. */
export const NOTICES = 'licences.txt';

/** Packages that no module comes from, but tables: characters of Han (`npm run tables`), Burmese encodings (the same). */
const OF_TABLES = ['opencc-js', 'myanmar-tools'].map((name) => join('node_modules', name));

const HEAD = `Job Red Flags is free software under the Mozilla Public License 2.0, https://www.mozilla.org/MPL/2.0/.
It holds work of others, under the licences below. Names of days, countries and the like in Burmese, Khmer, Lao and Nepali
are from Unicode's CLDR, © Unicode, Inc., https://www.unicode.org/license.txt.
`;

/** What is known of a package whose work is shipped. */
interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
}

/** Collects, while the extension is built, the packages whose code ends up in it; then writes their notices beside it. */
export function noticeCollector(): {
  /** Belongs into each of the builds that make up the extension. */
  readonly plugin: Plugin;
  /** To be called when all of them are done. @param folder of the built extension */
  readonly write: (folder: string) => void;
} {
  const folders = new Set(OF_TABLES);
  return {
    plugin: {
      name: 'notices',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk')
            for (const [id, { renderedLength }] of Object.entries(chunk.modules))
              if (renderedLength > 0) for (const folder of packageOf(id)) folders.add(folder);
      },
    },
    write: (folder) => writeFileSync(join(folder, NOTICES), noticesOf([...folders])),
  };
}

/** The folder of the package that a module belongs to; none for our own. */
function packageOf(module: string): readonly string[] {
  const [folder] = /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module.replace(/^\0/, '')) ?? [];
  return folder === undefined ? [] : [folder];
}

/** The notices of packages, each with its licence's own words; with its address where the package brings none. */
export function noticesOf(folders: readonly string[]): string {
  const notices = folders.map((folder) => {
    const { name, version, license, homepage, repository } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as Package; // npm takes no package without name and version
    const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
    const texts = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /licen[cs]e|notice/i.test(entry.name))
      .map((file) => readFileSync(join(folder, file.name), 'utf8').trim());
    return [`${name} ${version}: ${license ?? 'see below'}. ${address}`.trim(), ...texts].join('\n\n');
  });
  return [HEAD, ...notices.sort()].join(`\n${'-'.repeat(80)}\n\n`).concat('\n');
}
