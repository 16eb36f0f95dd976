import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSlices } from '../../../lib/feed/watch/slices';
import { eventually } from '../../eventually';

afterEach(() => vi.unstubAllGlobals());

/** Tasks that take three milliseconds each, by a clock of our own. */
function slowTasks(count: number) {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const log: string[] = [];
  const tasks = Array.from({ length: count }, (_, at) => () => {
    now += 3;
    log.push(`task ${at}`);
  });
  return { log, tasks };
}

describe('work in slices', () => {
  it.each(['with scheduler.yield', 'without'])(
    'lets the page go first after six milliseconds (%s)',
    async (how) => {
      const { log, tasks } = slowTasks(5);
      const pause = () =>
        new Promise<void>((resolve) =>
          setTimeout(() => {
            log.push('page');
            resolve();
          }, 0),
        );
      vi.stubGlobal('scheduler', how === 'without' ? undefined : { yield: pause });
      const slices = createSlices(() => {});
      const done = new Promise<void>((resolve) => {
        for (const task of tasks) slices.add(task);
        slices.add(resolve);
      });
      await Promise.resolve();
      expect(log, 'the first slice comes before the page').toEqual(['task 0', 'task 1']);
      await done;
      expect(log.filter((entry) => entry !== 'page')).toEqual([
        'task 0',
        'task 1',
        'task 2',
        'task 3',
        'task 4',
      ]);
      if (how !== 'without') expect(log.slice(2, 5)).toEqual(['page', 'task 2', 'task 3']);
    },
  );

  it('goes on after a task that fails, and reports it', async () => {
    const failed = vi.fn();
    const ran = vi.fn();
    const slices = createSlices(failed);
    slices.add(() => {
      throw new Error('one');
    });
    slices.add(ran);
    await Promise.resolve();
    expect(failed).toHaveBeenCalledOnce();
    expect(ran).toHaveBeenCalledOnce();
  });

  it('does nothing that was cleared', async () => {
    const { log, tasks } = slowTasks(5);
    const slices = createSlices(() => {});
    for (const task of tasks) slices.add(task);
    await Promise.resolve();
    slices.clear();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(log).toEqual(['task 0', 'task 1']);
    slices.add(() => log.push('later'));
    await eventually(() => expect(log.at(-1)).toBe('later'));
  });
});
