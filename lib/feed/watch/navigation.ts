import type { PageStatus } from '../../messages';
import type { SiteReader, Surface } from '../site-reader';
import { healthOf } from './health';

/** Which page the tab shows, and what was read there. */
export interface Navigation {
  /** The surface of the address as it is now. */
  surface(): Surface;
  /** A post was read. */
  read(key: string): void;
  /** The page came into view. */
  inView(): void;
  status(): Pick<PageStatus, 'read' | 'health'>;
}

/** Another path is another page: what was read on the last one no longer counts. */
export function createNavigation(reader: SiteReader): Navigation {
  const readKeys = new Set<string>();
  let inViewSince = performance.now();
  let path: string | undefined;
  let surface: Surface = { name: 'unknown', kind: 'private' };

  function surfaceNow(): Surface {
    if (location.pathname !== path) {
      path = location.pathname;
      surface = reader.surface(new URL(location.href));
      readKeys.clear();
      inViewSince = performance.now();
    }
    return surface;
  }

  return {
    surface: surfaceNow,
    read: (key) => void readKeys.add(key),
    inView() {
      inViewSince = performance.now();
    },
    status() {
      const here = surfaceNow();
      const watched = document.hidden ? 0 : performance.now() - inViewSince;
      return { read: readKeys.size, health: healthOf({ surface: here, read: readKeys.size, watched }) };
    },
  };
}
