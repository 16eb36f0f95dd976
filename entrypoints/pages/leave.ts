import { leavePage } from '../../lib/card';

export { onShiftThrice } from '../../lib/card';

/** Where to when nobody named another page: one that nobody minds seeing. */
export const NEUTRAL_PAGE = 'https://www.wikipedia.org/';

/** Leaves a page of ours for another at once. What stands here is hidden, and read aloud no more, before the other page has answered. */
export function leaveFor(address: string): void {
  globalThis.speechSynthesis?.cancel();
  document.title = '';
  leavePage(address);
}
