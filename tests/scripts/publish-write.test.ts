// @vitest-environment node
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFile } from '../../scripts/publish/write-file';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'publish-write-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

describe('a file that is written', () => {
  it('is there whole, with its folder, and leaves nothing beside', () => {
    const path = folder();
    writeFile(join(path, 'targets', 'x.json'), 'ສະບາຍດີ'.repeat(10_000));
    expect(readFileSync(join(path, 'targets', 'x.json'), 'utf8')).toBe('ສະບາຍດີ'.repeat(10_000));
    expect(readdirSync(join(path, 'targets'))).toEqual(['x.json']);
  });

  it('takes the place of an older one, which a reader who has it open keeps', () => {
    const path = join(folder(), 'x.json');
    writeFile(path, 'old');
    const before = statSync(path).ino;
    writeFile(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).ino).not.toBe(before);
  });

  it('may be for its owner alone from the first moment', () => {
    const path = join(folder(), 'key.pem');
    writeFile(path, 'secret', { mode: 0o600 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('that can’t take its place leaves what is there, and nothing beside', () => {
    const path = folder();
    mkdirSync(join(path, 'x.json'));
    expect(() => writeFile(join(path, 'x.json'), 'new')).toThrow();
    expect(readdirSync(path)).toEqual(['x.json']);
  });
});
