// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Sample } from '../../../scripts/cost/profile';
import { type TraceEvent, tasksIn } from '../../../scripts/cost/trace';

const OURS = 'chrome-extension://abc/';
const PAGE = { pid: 10, tid: 10 };
const WORKER = { pid: 20, tid: 20 };

const named = (thread: typeof PAGE): TraceEvent => ({
  ...thread,
  name: 'thread_name',
  ph: 'M',
  ts: 0,
  args: { name: 'CrRendererMain' },
});
/** Milliseconds. */
const task = (from: number, length: number, atWork = length, thread = PAGE): TraceEvent => ({
  ...thread,
  name: 'RunTask',
  ph: 'X',
  ts: from * 1000,
  dur: length * 1000,
  tdur: atWork * 1000,
});
const layout = (name: string, at: number, ...urls: string[]): TraceEvent => ({
  ...PAGE,
  name,
  ph: 'X',
  ts: at * 1000,
  dur: 9_000,
  tdur: 2_000,
  args: { beginData: { stackTrace: urls.map((url) => ({ url })) } },
});
/** One sample each millisecond. */
const samples = (from: number, to: number, of: Sample['of']): Sample[] =>
  Array.from({ length: to - from }, (_, at) => ({ at: (from + at) * 1000, of }));

describe('a trace beside a profile', () => {
  it('tells long tasks, and those that are mostly ours', () => {
    const events = [named(PAGE), task(0, 60), task(100, 80), task(200, 40)];
    const taken = [...samples(0, 60, 'others'), ...samples(100, 160, 'us'), ...samples(160, 180, 'others')];
    expect(tasksIn(events, taken, OURS)).toMatchObject({ long: 2, longOurs: 1, longestOurs: 60 });
  });

  it('counts the time at work, not the time a busy machine let the thread wait', () => {
    const events = [named(PAGE), task(0, 200, 20), task(300, 30, 30)];
    const found = tasksIn(events, samples(0, 200, 'us'), OURS);
    expect(found).toMatchObject({ long: 0, longOurs: 0, longestOurs: 20 });
  });

  it('leaves out samples in which nobody ran', () => {
    const events = [named(PAGE), task(0, 10)];
    const taken = [...samples(0, 5, 'nobody'), ...samples(5, 10, 'us')];
    expect(tasksIn(events, taken, OURS).longestOurs).toBe(10);
  });

  it('counts layouts and styles that our code asked for, not those we only led to', () => {
    const events = [
      named(PAGE),
      task(0, 100),
      layout('Layout', 1, `${OURS}content-scripts/facebook.js`, 'https://static.example/site.js'),
      layout('UpdateLayoutTree', 2, `${OURS}content-scripts/facebook.js`),
      layout('Layout', 3, 'https://static.example/site.js', `${OURS}content-scripts/facebook.js`),
      layout('Layout', 4),
      layout('Paint', 5, `${OURS}content-scripts/facebook.js`),
    ];
    expect(tasksIn(events, [], OURS)).toMatchObject({ forced: 2, forcedTime: 4 });
  });

  it('looks at the busiest main thread, which is the page’s', () => {
    const events = [named(WORKER), named(PAGE), task(0, 70, 70, WORKER), task(0, 60), task(100, 60)];
    expect(tasksIn(events, [], OURS).long).toBe(2);
  });

  it('finds nothing in a trace without renderers', () => {
    expect(tasksIn([task(0, 60)], [], OURS)).toEqual({
      long: 0,
      longOurs: 0,
      longestOurs: 0,
      forced: 0,
      forcedTime: 0,
    });
  });
});
