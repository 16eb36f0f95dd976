/** Longest pause between two presses of Shift, in milliseconds. */
const PAUSE = 1_000;
const PRESSES = 3;

/** Leaves for another page at once, without a way back to this one. It is hidden before the other page has answered. */
export function leavePage(address: string): void {
  // A site's own question whether to leave would hold somebody up who must be gone.
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);
  document.documentElement.hidden = true;
  location.replace(address);
}

/** Calls back when Shift was pressed three times by itself, wherever the focus is. Gives back how to stop. */
export function onShiftThrice(leave: () => void): () => void {
  let presses = 0;
  let last = 0;
  const listen = ({ key, repeat, timeStamp }: KeyboardEvent) => {
    if (repeat) return;
    presses = key !== 'Shift' ? 0 : timeStamp - last > PAUSE ? 1 : presses + 1;
    last = timeStamp;
    if (presses === PRESSES) leave();
  };
  document.addEventListener('keydown', listen, true);
  return () => document.removeEventListener('keydown', listen, true);
}
