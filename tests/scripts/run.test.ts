// @vitest-environment node
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeComplaint, npmCommand, outOfStep } from '../../scripts/run.mjs';

describe('the Node that runs us', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('%s is new enough', (version) => {
    expect(nodeComplaint(version)).toBeUndefined();
  });

  it.each(['20.18.3', '18.20.0', '8.1.0'])(
    '%s is refused with a sentence that names both versions',
    (version) => {
      expect(nodeComplaint(version)).toBe(
        `This needs Node 20.19 or newer; here is ${version}. Get it from https://nodejs.org and run this again.`,
      );
    },
  );
});

describe('packages are installed again', () => {
  const lockfile = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/preact': { version: '11.2.0', integrity: 'sha512-a' },
      'node_modules/@esbuild/win32-x64': { version: '0.27.0', integrity: 'sha512-b', optional: true },
    },
  };
  const installed = { packages: { 'node_modules/preact': { version: '11.2.0', integrity: 'sha512-a' } } };

  it('not when all that this system needs is there, and other systems’ packages are not', () => {
    expect(outOfStep(lockfile, installed)).toEqual([]);
  });

  it('when nothing was ever installed, or an installation was cut short', () => {
    expect(outOfStep(lockfile, undefined)).toEqual(['node_modules/preact']);
  });

  it('when the lockfile names another version', () => {
    const older = { packages: { 'node_modules/preact': { version: '10.0.0', integrity: 'sha512-z' } } };
    expect(outOfStep(lockfile, older)).toEqual(['node_modules/preact']);
  });

  it('when the same version has other contents', () => {
    const changed = { packages: { 'node_modules/preact': { version: '11.2.0', integrity: 'sha512-z' } } };
    expect(outOfStep(lockfile, changed)).toEqual(['node_modules/preact']);
  });
});

describe('npm is started without a shell', () => {
  it('by the npm that started us', () => {
    const command = npmCommand({
      env: { npm_execpath: '/opt/npm/bin/npm-cli.js' },
      execPath: '/usr/bin/node',
      exists: () => true,
    });
    expect(command).toEqual(['/usr/bin/node', '/opt/npm/bin/npm-cli.js']);
  });

  it('by the one beside Node when another tool started us', () => {
    const beside = join('/usr/bin', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    const command = npmCommand({
      env: { npm_execpath: '/opt/yarn.js' },
      execPath: '/usr/bin/node',
      exists: (path) => path === beside,
    });
    expect(command).toEqual(['/usr/bin/node', beside]);
  });

  it('by its name where it is nowhere to be seen', () => {
    expect(npmCommand({ env: {}, execPath: '/usr/bin/node', exists: () => false })).toEqual(['npm']);
  });
});
