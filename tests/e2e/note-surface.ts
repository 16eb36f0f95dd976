import { TestRunner } from 'vitest';
import { facebookSurface } from '../../lib/feed/facebook/surface';
import { instagramSurface } from '../../lib/feed/instagram/surface';
import type { BrowserTab } from '../../scripts/browsers';
import type { SurfaceMeta } from '../../scripts/steps/surface-table';

/** Notes in the test's report on which page, or on which dialog over it, cards were looked for: `npm run test:all` makes a table of it. */
export async function noteSurface(tab: BrowserTab, named?: string): Promise<void> {
  const meta = TestRunner.getCurrentTest()?.meta as SurfaceMeta | undefined; // nobody else writes there
  if (!meta) return;
  const { href, isMobile } = await tab.evaluate(() => ({
    href: location.href,
    isMobile: document.getElementById('screen-root') !== null,
  }));
  const address = new URL(href);
  const isInstagram = address.hostname.endsWith('instagram.com');
  const { name } = isInstagram ? instagramSurface(address) : facebookSurface(address);
  const site = isInstagram ? 'Instagram' : isMobile ? 'Facebook, telephone' : 'Facebook';
  meta.surfaces = [...new Set([...(meta.surfaces ?? []), `${site}: ${named ?? name}`])];
}
