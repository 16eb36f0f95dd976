import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listReports } from '../../lib/report';
import { eventually } from '../eventually';
import { button, emptyBook, keepAt, openBook, postOf } from './open-book';

vi.mock('../../lib/report', async (load) => {
  const room = await load<typeof import('../../lib/report')>();
  return { ...room, listReports: vi.fn(room.listReports) };
});

const rows = () => document.querySelectorAll('.reports > li').length;

beforeEach(emptyBook);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('a look that takes long does not put back what a later one has shown', async () => {
  for (let n = 0; n < 60; n++) await keepAt('2026-11-21T10:00:00Z', { post: postOf(`Ad number ${n}`) });
  const ids = await listReports();
  await openBook();
  expect(rows()).toBe(50);
  let answer = (_: readonly string[]) => {};
  vi.mocked(listReports).mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  document.dispatchEvent(new Event('visibilitychange'));
  button('Show more').click();
  await eventually(() => expect(rows()).toBe(60));
  answer(ids);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect(rows()).toBe(60);
});
