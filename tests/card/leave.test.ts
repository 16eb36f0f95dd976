import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearStage, showCard } from './card-stage';
import { cardTextOf, LURE } from './card-texts';

clearStage();

describe('the way out', () => {
  const exit = 'https://weather.example/';
  const pressShift = (times: number) => {
    for (let n = 0; n < times; n++)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  };
  const gone = () => vi.mocked(location.replace).mock.calls.map(([address]) => address);
  beforeEach(() => {
    vi.spyOn(location, 'replace').mockImplementation(() => undefined);
  });
  afterEach(() => {
    document.documentElement.hidden = false;
  });

  it('is a button as long as something is open on the card, and leaves at once', async () => {
    const { button, click, host } = showCard(cardTextOf(LURE, { exit }));
    expect(button('Leave quickly')).toBeUndefined();
    for (const panel of ['What to do', 'Why?']) {
      await click(panel);
      expect(button('Leave quickly'), panel).toBeDefined();
    }
    expect(host.outerHTML + host.shadowRoot?.innerHTML, 'the site need not know where to').not.toContain(
      exit,
    );
    await click('Leave quickly');
    expect(gone()).toEqual([exit]);
    expect(document.documentElement.hidden).toBe(true);
  });

  it('is not held up by the site’s question whether to leave', async () => {
    const asks = vi.fn();
    window.addEventListener('beforeunload', asks);
    const { click } = showCard(cardTextOf(LURE, { exit }));
    await click('Why?');
    await click('Leave quickly');
    window.dispatchEvent(new Event('beforeunload'));
    window.removeEventListener('beforeunload', asks);
    expect(asks).not.toHaveBeenCalled();
  });

  it('is Shift three times, wherever the focus is, but only while something is open', async () => {
    const { click, card } = showCard(cardTextOf(LURE, { exit }));
    pressShift(3);
    await click('Why?');
    await click('Why?');
    pressShift(3);
    expect(gone()).toEqual([]);
    await click('Why?');
    pressShift(3);
    expect(gone()).toEqual([exit]);
    card.unmount();
    vi.advanceTimersByTime(5_000);
    pressShift(3);
    expect(gone()).toEqual([exit]);
  });

  it('is not there where nobody named a page', async () => {
    const { button, click } = showCard();
    await click('Why?');
    pressShift(3);
    expect([button('Leave quickly'), gone()]).toEqual([undefined, []]);
  });
});
