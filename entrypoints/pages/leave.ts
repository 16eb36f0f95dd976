import { leaveFor as leavePage } from '../../lib/card';

export { onShiftThrice } from '../../lib/card';

/** Where to when nobody named another page: one that nobody minds seeing. */
export const NEUTRAL_PAGE = 'https://www.wikipedia.org/';

/** Leaves for another page at once, without a way back to this one. What stands here is hidden, and read aloud no more, before the other page has answered. */
export function leaveFor(address: string): void {
  globalThis.speechSynthesis?.cancel();
  leavePage(address);
}
