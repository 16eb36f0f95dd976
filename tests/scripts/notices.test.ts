import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticesOf } from '../../scripts/notices';

describe('the notices of packages', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'job-red-flags-notices-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const put = (name: string, files: Readonly<Record<string, string>>) => {
    mkdirSync(join(folder, name));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
    return join(folder, name);
  };
  const about = { version: '1.2.0', license: 'MIT', homepage: 'https://a.example' };

  it('hold each licence in its own words, by name', () => {
    const zebra = put('zebra', {
      'package.json': JSON.stringify({ ...about, name: 'zebra' }),
      LICENSE: 'Z.',
    });
    const ant = put('ant', {
      'package.json': JSON.stringify({ ...about, name: 'ant' }),
      'license.md': 'Copyright Ant',
      'index.js': 'no licence',
    });
    const notices = noticesOf([zebra, ant]);
    expect(notices).toContain('ant 1.2.0: MIT. https://a.example\n\nCopyright Ant\n');
    expect(notices).not.toContain('no licence');
    expect(notices.indexOf('Copyright Ant')).toBeLessThan(notices.indexOf('Z.'));
  });

  it('say where to look when a package brings no text', () => {
    const bare = put('bare', {
      'package.json': JSON.stringify({
        ...{ name: 'bare', version: '2.0.0', license: 'ISC' },
        repository: { url: 'git://bare.example' },
      }),
    });
    expect(noticesOf([bare])).toContain('bare 2.0.0: ISC. git://bare.example\n');
  });
});

describe('docs/dependencies.md', () => {
  const rows = [
    ...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| (`.*?) \| ([^|]+) \| /gm),
  ].flatMap(([, names = '', licences = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, licences: licences.split(', ') })),
  );
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

  it('gives a reason for every package that package.json asks for, and for no other', () => {
    const { dependencies, devDependencies } = read('package.json');
    const asked = Object.keys({ ...dependencies, ...devDependencies });
    const types = asked.filter((name) => name.startsWith('@types/')); // of packages that have their row
    expect([...rows.map(({ name }) => name), ...types].sort()).toEqual(asked.sort());
  });

  it('says what each package says of its own licence', () => {
    for (const { name, licences } of rows)
      expect(licences, name).toContain(licenceOf(read(join('node_modules', name, 'package.json'))));
  });
});

/** As the table writes it: `(MIT OR Apache-2.0)` is “MIT or Apache-2.0”. */
function licenceOf({ license }: { readonly license: string }): string {
  return license.replace(/[()]/g, '').replaceAll(' OR ', ' or ').replaceAll(' AND ', ' and ');
}
