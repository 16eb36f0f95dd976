/** Where to when nobody named another page: one that nobody minds seeing. */
export const NEUTRAL_PAGE = 'https://www.wikipedia.org/';

/** Longest pause between two presses of Shift, in milliseconds. */
const PAUSE = 1_000;
const PRESSES = 3;

/** Leaves for another page at once, without a way back to this one. What stands here is hidden before the other page has answered. */
export function leaveFor(address: string): void {
  globalThis.speechSynthesis?.cancel(); // what is read aloud would go on until the other page answers
  document.documentElement.hidden = true;
  document.title = '';
  location.replace(address);
}

/** Calls back when Shift was pressed three times by itself, wherever the focus is. Gives back how to stop. */
export function onShiftThrice(leave: () => void): () => void {
  let presses = 0;
  let last = 0;
  const listen = ({ key, repeat, timeStamp }: KeyboardEvent) => {
    if (repeat) return;
    const follows = key === 'Shift' && timeStamp - last <= PAUSE;
    presses = key === 'Shift' ? (follows ? presses : 0) + 1 : 0;
    last = timeStamp;
    if (presses === PRESSES) leave();
  };
  document.addEventListener('keydown', listen, { capture: true });
  return () => document.removeEventListener('keydown', listen, { capture: true });
}
