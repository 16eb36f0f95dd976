import type { Control } from './control';
import { elementOf } from './elements';
import type { Page } from './page';

/** Elements this far above the window are given other posts: a returning person finds them in another order. */
const FAR = 3000;

/** Exchanges the posts of neighbouring units far above the window, in place. */
export function swapFarUnits(page: Page, control: Control): void {
  const far: string[] = [];
  for (const [at, unit] of page.screen.units.entries()) {
    const bottom = elementOf(page, at)?.getBoundingClientRect().bottom;
    const isAway = bottom === undefined && unit.emptied !== undefined;
    if (!isAway && (bottom ?? 0) > -FAR) break;
    if (unit.strip === undefined) far.push(unit.post.id);
  }
  for (let at = 0; at + 1 < far.length; at += 2) control.reuse(far[at]!, far[at + 1]!);
}
