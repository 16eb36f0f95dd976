// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../scripts/browsers/get';

const debian = { platform: 'linux', isRoot: true, distribution: 'debian' } as const;

describe('a browser that is not there comes', () => {
  it('from apt for root on Debian', () => {
    expect(sourceOf('chromium', debian)).toBe('apt');
    expect(sourceOf('firefox', debian)).toBe('apt');
  });

  it('from Playwright, a Chromium, where apt may not be used or only has a snap', () => {
    expect(sourceOf('chromium', { ...debian, isRoot: false })).toBe('playwright');
    expect(sourceOf('chromium', { ...debian, distribution: 'ubuntu' })).toBe('playwright');
    expect(sourceOf('chromium', { platform: 'win32', isRoot: false, distribution: undefined })).toBe(
      'playwright',
    );
  });

  it('from the person, a Firefox: Playwright’s own build doesn’t take our extension', () => {
    expect(sourceOf('firefox', { platform: 'darwin', isRoot: false, distribution: undefined })).toBe(
      'person',
    );
  });
});
