import { describe, expect, it, vi } from 'vitest';
import type { CardEvents } from '../../lib/card';
import { clearStage, showCard } from './card-stage';

clearStage();

describe('a report', () => {
  it('is said to be kept, and that nobody comes to help because of it', async () => {
    const { click, on, status, focused, button } = showCard();
    await click('Report');
    expect(on.report).toHaveBeenCalledWith('report');
    expect(status()).toContain('Kept on this computer');
    expect(status()).toContain('Reporting an ad does not call for help.');
    expect(focused()).toBe('Undo');
    expect(button('Report')).toBeUndefined();
  });

  it('that goes out says what the background says of it, and can be looked at', async () => {
    const outcome = { title: 'Reported. Thank you.', detail: 'It goes out in 10 seconds.' };
    const { click, on, status } = showCard(undefined, {
      report: async () => ({ id: 'r1', outcome, see: 'See the report' }),
    });
    await click('Report');
    expect(status()).toContain('Reported. Thank you.It goes out in 10 seconds.');
    expect(status()).not.toContain('Kept on this computer');
    await click('See the report');
    expect(on.see).toHaveBeenCalledWith('r1');
  });

  it('is shown as under way, and asked for once however often one clicks', async () => {
    let keep: (kept: { id: string }) => void = () => undefined;
    const { click, on, button } = showCard(undefined, {
      report: () => new Promise((resolve) => (keep = resolve)),
    });
    await click('Report');
    await click('One moment …');
    expect(on.report).toHaveBeenCalledOnce();
    expect(button('One moment …')?.getAttribute('aria-disabled')).toBe('true');
    keep({ id: 'r1' });
    await vi.advanceTimersByTimeAsync(0);
    expect(button('Undo')).toBeDefined();
  });

  it('can be undone, and then made again', async () => {
    const { click, on, status, focused } = showCard();
    await click('Report');
    await click('Undo');
    expect(on.undo).toHaveBeenCalledWith('r1');
    expect(status()).toBe('UndoneNothing about this ad is kept any more.');
    expect(focused()).toBe('Report');
    await click('Report');
    expect(on.report).toHaveBeenCalledTimes(2);
  });

  it('can be undone for ten seconds', async () => {
    const { click, button, status, root } = showCard();
    await click('Report');
    button('Undo')!.blur();
    await vi.advanceTimersByTimeAsync(9_999);
    expect(button('Undo')).toBeDefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(button('Undo')).toBeUndefined();
    expect(status()).toContain('Kept on this computer');
    expect(status()).not.toContain('10 seconds');
    expect(root.querySelector('.title')?.textContent).toBe('Be careful: four warning signs');
  });

  it('keeps its “Undo” as long as the focus is on it', async () => {
    const { click, button } = showCard();
    await click('Report');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(button('Undo')).toBeDefined();
    button('Undo')!.blur();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(button('Undo')).toBeUndefined();
  });

  it('does not take the focus back from somebody who went on to something else', async () => {
    const { click, button, root } = showCard(undefined, {
      report: () => new Promise((resolve) => setTimeout(() => resolve({ id: 'r1' }), 500)),
    });
    await click('Report');
    button('One moment …')!.blur();
    await vi.advanceTimersByTimeAsync(500);
    expect(button('Undo')).toBeDefined();
    expect(root.activeElement).toBeNull();
  });

  it('leaves the signs open that the person is reading', async () => {
    const { click, root } = showCard();
    await click('Why?');
    await click('Report');
    expect(root.querySelector('#why')).not.toBeNull();
  });

  it('that fails says so in a sentence and can be tried again', async () => {
    const report = vi
      .fn<CardEvents['report']>()
      .mockRejectedValueOnce(new Error('storage full'))
      .mockResolvedValue({ id: 'r2' });
    const { click, status, focused } = showCard(undefined, { report });
    await click('Report');
    expect(status()).toContain('The ad was not kept. Please try again.');
    expect(focused()).toBe('Report');
    await click('Try again');
    expect(status()).toContain('Kept on this computer');
  });

  it('that is refused says why in the person’s language, and can be tried again', async () => {
    const sentence = 'Máy không còn chỗ để lưu. Bạn hãy dọn bớt rồi thử lại.';
    const report = vi
      .fn<CardEvents['report']>()
      .mockResolvedValueOnce({ sentence })
      .mockResolvedValue({ id: 'r2' });
    const { click, status, button } = showCard(undefined, { report });
    await click('Report');
    expect(status()).toBe(`That did not work${sentence}`);
    expect(button('Undo')).toBeUndefined();
    await click('Try again');
    expect(status()).toContain('Kept on this computer');
  });

  it('that cannot be undone says that it is still kept', async () => {
    const undo = vi.fn<CardEvents['undo']>().mockRejectedValueOnce(new Error('gone')).mockResolvedValue();
    const { click, status, button } = showCard(undefined, { undo });
    await click('Report');
    await click('Undo');
    expect(status()).toContain('The note is still kept on this computer.');
    expect(button('Report')).toBeUndefined();
    await click('Try again');
    expect(undo).toHaveBeenCalledTimes(2);
    expect(button('Report')).toBeDefined();
  });

  it('that this warning is wrong is thanked for, and the card turns neutral', async () => {
    const { click, on, status, root } = showCard();
    await click('More choices');
    await click('This warning is wrong');
    expect(on.report).toHaveBeenCalledWith('dispute');
    expect(status()).toContain('Thank you.');
    expect(root.querySelector('.settled')).not.toBeNull();
    expect(root.querySelector('#more')).toBeNull();
  });
});
