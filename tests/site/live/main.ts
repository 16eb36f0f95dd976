import type { Live } from '../shape';
import { hearPeople, like } from './acts';
import { type Control, makeControl } from './control';
import { hearEvents, hearShortcuts } from './events';
import { elementOf } from './page';
import { followScrolling } from './scroll';
import { takeOver } from './start';
import { swapFarUnits } from './swap';

declare global {
  interface Window {
    /** While `hydrate=manual` waits, only `hydrate` is there. */
    __site?: Control | { hydrate(): void };
  }
}

/** Makes the server's HTML a living page. */
function begin(): void {
  const errors: string[] = [];
  const page = takeOver(errors);
  const has = (live: Live): boolean => page.draw.shape.live.includes(live);
  const shortcuts: string[] = [];
  let watchNew = (): void => undefined;
  const control = makeControl({ page, events: hearEvents(), shortcuts, changed: () => watchNew() });
  hearPeople(page, control);

  let current = -1;
  hearShortcuts((shortcut) => {
    shortcuts.push(shortcut);
    if (shortcut !== 'like') current = Math.max(0, current + (shortcut === 'next' ? 1 : -1));
    const unit = page.units[Math.max(0, current)];
    if (unit === undefined || unit.strip !== undefined) return;
    if (shortcut === 'like') like(page, unit.post.id);
    else elementOf(page, current)?.scrollIntoView({ block: 'start' });
  });

  watchNew = followScrolling(page, has, async () => {
    await control.loadMore();
    if (has('reuse')) swapFarUnits(page, control);
  });
  window.__site = control;
}

// Written into the page by our own server.
const { shape } = JSON.parse(document.querySelector('script[data-sjs]')?.textContent ?? '{}') as {
  shape: { hydrate: 'auto' | 'manual' };
};
if (shape.hydrate === 'auto') begin();
else window.__site = { hydrate: begin };
