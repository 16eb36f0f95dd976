import type { Control } from './control';
import type { Page } from './page';
import { elementOf } from './units';

/** Elements this far above the window are given other posts: a returning person finds them in another order. */
const FAR = 3000;

/** Exchanges the posts of neighbouring units far above the window, in place. */
export function swapFarUnits(page: Page, control: Control): void {
  const far: string[] = [];
  const { units } = page.screen;
  for (let at = 0; at < units.length; at++) {
    const bottom = elementOf(page, at)?.getBoundingClientRect().bottom ?? 0;
    if (bottom > -FAR) break;
    const unit = units[at];
    if (unit !== undefined && unit.strip === undefined) far.push(unit.post.id);
  }
  for (let at = 0; at + 1 < far.length; at += 2) control.reuse(far[at]!, far[at + 1]!);
}
