// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findChromium, findFirefox, type Machine, nameByFolder } from '../../scripts/browsers/find';

/** A computer that has these programs: path to what each says to `--version`; undefined for one that doesn't run. */
function machineWith(programs: Record<string, string | undefined>, more: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    exists: (path) => path in programs,
    version: (path) => programs[path],
    playwrightChromium: '/home/me/.cache/ms-playwright/chromium/chrome',
    ...more,
  };
}

describe('a Chromium', () => {
  it('is taken from the PATH', () => {
    const machine = machineWith({ '/usr/bin/chromium': 'Chromium 156.0.8078.79' });
    expect(findChromium(machine)).toEqual({
      found: { path: '/usr/bin/chromium', name: 'Chromium 156.0.8078.79' },
      passedOver: [],
    });
  });

  it('of Playwright’s goes before Edge', () => {
    const machine = machineWith({
      '/usr/bin/microsoft-edge': 'Microsoft Edge 156.0.1',
      '/home/me/.cache/ms-playwright/chromium/chrome': 'Chromium 155.0.1',
    });
    expect(findChromium(machine).found?.name).toBe('Chromium 155.0.1');
  });

  it('may be Edge, on a Windows that has nothing else', () => {
    const edge = 'C:\\Program Files (x86)/Microsoft/Edge/Application/msedge.exe';
    const machine = machineWith(
      { [edge]: nameByFolder(edge) },
      {
        platform: 'win32',
        env: { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
      },
    );
    expect(findChromium(machine).found).toEqual({ path: edge, name: 'Microsoft Edge' });
  });

  it('may be Chrome for Testing, on a Mac', () => {
    const path = '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
    const machine = machineWith(
      { [path]: 'Google Chrome for Testing 150.0.1' },
      { platform: 'darwin', env: {} },
    );
    expect(findChromium(machine).found?.path).toBe(path);
  });

  it('is not Google Chrome, and it says why', () => {
    const machine = machineWith({ '/usr/bin/google-chrome': 'Google Chrome 156.0.1' });
    const { found, passedOver } = findChromium(machine);
    expect(found).toBeUndefined();
    expect(passedOver).toHaveLength(1);
    expect(passedOver[0]).toContain('ignores --load-extension');
  });

  it('is whatever CHROMIUM_PATH names, before all others', () => {
    const machine = machineWith(
      { '/usr/bin/chromium': 'Chromium 156.0.1', '/opt/mine': 'Google Chrome 156.0.1' },
      { env: { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' } },
    );
    expect(findChromium(machine).found?.path).toBe('/opt/mine');
  });

  it('is not quietly another one when CHROMIUM_PATH names nothing', () => {
    const machine = machineWith(
      { '/usr/bin/chromium': 'Chromium 156.0.1' },
      { env: { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/gone' } },
    );
    expect(findChromium(machine)).toEqual({
      passedOver: ['CHROMIUM_PATH names /opt/gone, which is not a browser that runs.'],
    });
  });

  it('is not a wrapper that doesn’t run', () => {
    const machine = machineWith({ '/usr/bin/chromium-browser': undefined });
    expect(findChromium(machine)).toEqual({ passedOver: [] });
  });

  it('is not one that is too old', () => {
    const machine = machineWith({ '/usr/bin/chromium': 'Chromium 109.0.5414' });
    const { found, passedOver } = findChromium(machine);
    expect(found).toBeUndefined();
    expect(passedOver[0]).toContain('too old: version 126 or newer');
  });
});

describe('a Firefox', () => {
  it('may be Debian’s ESR', () => {
    const machine = machineWith({ '/usr/bin/firefox-esr': 'Firefox 153.7.0esr' });
    expect(findFirefox(machine).found).toEqual({ path: '/usr/bin/firefox-esr', name: 'Firefox 153.7.0esr' });
  });

  it('is passed over when it is older than 140, and the next is taken', () => {
    const machine = machineWith({
      '/usr/bin/firefox': 'Firefox 128.1',
      '/usr/bin/firefox-esr': 'Firefox 140.0esr',
    });
    const { found, passedOver } = findFirefox(machine);
    expect(found?.path).toBe('/usr/bin/firefox-esr');
    expect(passedOver[0]).toContain('Firefox 128.1 (/usr/bin/firefox) is too old');
  });

  it('is named by FIREFOX_PATH', () => {
    const machine = machineWith(
      { '/opt/nightly/firefox': 'Firefox 160.0a1' },
      {
        env: { FIREFOX_PATH: '/opt/nightly/firefox' },
      },
    );
    expect(findFirefox(machine).found?.path).toBe('/opt/nightly/firefox');
  });
});

describe('on Windows the folder tells the browser', () => {
  it.each([
    ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'Google Chrome'],
    ['C:\\Program Files\\Google\\Chrome for Testing\\Application\\chrome.exe', 'Chromium'],
    ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', 'Microsoft Edge'],
    ['C:\\Program Files\\Mozilla Firefox\\firefox.exe', 'Firefox'],
  ])('%s', (path, name) => {
    expect(nameByFolder(path)).toBe(name);
  });
});
