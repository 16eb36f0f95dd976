import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leaveFor, onShiftThrice } from '../../entrypoints/pages/leave';
import { button, emptyBook, openBook } from './open-book';

beforeEach(() => {
  emptyBook();
  vi.spyOn(location, 'replace').mockImplementation(() => {});
});
afterEach(() => {
  document.documentElement.hidden = false;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const press = (key: string, { after = 100, repeat = false } = {}) => {
  now += after;
  const event = new KeyboardEvent('keydown', { key, repeat, bubbles: true });
  Object.defineProperty(event, 'timeStamp', { value: now });
  document.body.dispatchEvent(event);
};
let now = 0;

describe('leaving quickly', () => {
  it('goes to a neutral page, with no way back, and hides the book at once', async () => {
    await openBook();
    button('Leave quickly').click();
    expect(location.replace).toHaveBeenCalledWith('https://www.wikipedia.org/');
    expect(document.documentElement.hidden).toBe(true);
    expect(document.title).toBe('');
  });

  it('goes where the organisation says, by button or by keys', async () => {
    await fakeBrowser.storage.managed.set({ quickExitUrl: 'https://weather.example/' });
    await openBook();
    expect(document.body.textContent).toContain('Or press Shift three times.');
    for (let n = 0; n < 3; n++) press('Shift');
    expect(location.replace).toHaveBeenCalledWith('https://weather.example/');
  });

  it('works before anything else is known', () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    void openBook().catch(() => {});
    button('Leave quickly').click();
    expect(location.replace).toHaveBeenCalledWith('https://www.wikipedia.org/');
  });

  it('is not undone when the page is hidden already', () => {
    leaveFor('https://a.example/');
    leaveFor('https://a.example/');
    expect(document.documentElement.hidden).toBe(true);
  });
});

describe('Shift three times', () => {
  const leave = vi.fn();
  let stop = () => {};
  beforeEach(() => {
    leave.mockClear();
    now += 60_000;
    stop = onShiftThrice(leave);
  });
  afterEach(() => stop());

  it('leaves, once', () => {
    for (let n = 0; n < 4; n++) press('Shift');
    expect(leave).toHaveBeenCalledOnce();
  });

  it.each([
    ['twice', () => [press('Shift'), press('Shift')]],
    [
      'held down',
      () => [press('Shift'), ...Array.from({ length: 5 }, () => press('Shift', { repeat: true }))],
    ],
    ['with another key between', () => [press('Shift'), press('A'), press('Shift'), press('Shift')]],
    ['slowly', () => [press('Shift'), press('Shift'), press('Shift', { after: 1_500 })]],
  ])('does not leave when it is pressed %s', (_, pressing) => {
    pressing();
    expect(leave).not.toHaveBeenCalled();
  });

  it('does nothing any more once it was stopped', () => {
    stop();
    for (let n = 0; n < 3; n++) press('Shift');
    expect(leave).not.toHaveBeenCalled();
  });
});
