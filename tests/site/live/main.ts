import type { Live } from '../shape';
import { hearPeople, like } from './acts';
import type { Control } from './control';
import { elementOf } from './elements';
import { hearEvents, hearShortcuts } from './events';
import { makeControl } from './make-control';
import { followScrolling } from './scroll';
import { pageData, takeOver } from './start';
import { swapFarUnits } from './swap';

declare global {
  interface Window {
    /** While `hydrate=manual` waits, only `hydrate` is there. */
    __site?: Control | { hydrate(): void };
  }
}

const data = pageData();

/** Makes the server's HTML a living page. */
function begin(): void {
  const page = takeOver(data, new AbortController().signal);
  const has = (live: Live): boolean => page.drawing.shape.live.includes(live);
  const shortcuts: string[] = [];
  let watchNew = (): void => undefined;
  const control = makeControl({ page, events: hearEvents(), shortcuts, changed: () => watchNew() });
  hearPeople(page, control);

  let current = -1;
  hearShortcuts((shortcut) => {
    shortcuts.push(shortcut);
    if (shortcut !== 'like') current = Math.max(0, current + (shortcut === 'next' ? 1 : -1));
    const index = Math.max(0, current);
    const unit = page.screen.units[index];
    if (unit === undefined || unit.strip !== undefined) return;
    if (shortcut === 'like') like(page, index);
    else elementOf(page, index)?.scrollIntoView({ block: 'start' });
  });

  watchNew = followScrolling(page, has, async () => {
    await control.loadMore();
    if (has('reuse')) swapFarUnits(page, control);
  });
  window.__site = control;
}

if (data.shape.hydrate === 'auto') begin();
else window.__site = { hydrate: begin };
