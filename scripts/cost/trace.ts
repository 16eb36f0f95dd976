import type { Sample } from './profile';

/** One event of a trace, as far as it is read here. Format: https://chromium.googlesource.com/catapult/+/HEAD/tracing */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs. */
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, what the thread was really at work. */
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly beginData?: { readonly stackTrace?: readonly { readonly url: string }[] };
  };
}

/** What scripts of ours had to do with the page's main thread. Milliseconds of processor time. */
export interface TasksFound {
  /** Tasks of more than 50 ms, whoever made them so. */
  readonly long: number;
  /** Those in which our code took at least half. */
  readonly longOurs: number;
  /** The longest time our code took in one task. */
  readonly longestOurs: number;
  /** How often our code asked for a style or a layout that was not ready, and what these took. */
  readonly forced: number;
  readonly forcedTime: number;
}

const LONG = 50;
const MAIN_THREAD = 'CrRendererMain';
const LAYOUTS: ReadonlySet<string> = new Set(['Layout', 'UpdateLayoutTree']);

/** Reads a trace beside the samples that a profile took meanwhile. @param origin of our scripts */
export function tasksIn(
  events: readonly TraceEvent[],
  samples: readonly Sample[],
  origin: string,
): TasksFound {
  const own = onPagesThread(events);
  const tasks = own.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const times = tasks.map((task) => ({ all: timeOf(task), ours: shareIn(task, samples) * timeOf(task) }));
  const long = times.filter(({ all }) => all > LONG);
  const forced = own.filter(({ name, ph, args }) => {
    const [innermost] = args?.beginData?.stackTrace ?? [];
    return LAYOUTS.has(name) && ph === 'X' && innermost?.url.startsWith(origin) === true;
  });
  return {
    long: long.length,
    longOurs: long.filter(({ all, ours }) => ours >= all / 2).length,
    longestOurs: times.reduce((most, { ours }) => Math.max(most, ours), 0),
    forced: forced.length,
    forcedTime: forced.reduce((sum, event) => sum + timeOf(event), 0),
  };
}

/** Of all renderers' main threads the page's is the one with most to do. */
function onPagesThread(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === MAIN_THREAD);
  const ofThread = ({ pid, tid }: TraceEvent) =>
    events.filter((event) => event.pid === pid && event.tid === tid);
  const load = (its: readonly TraceEvent[]) =>
    its.reduce((sum, event) => sum + (event.name === 'RunTask' ? timeOf(event) : 0), 0);
  const [busiest = []] = threads.map(ofThread).sort((one, other) => load(other) - load(one));
  return busiest;
}

/** Milliseconds of processor time; of the clock, where the trace has no other. */
const timeOf = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000;

function shareIn({ ts, dur = 0 }: TraceEvent, samples: readonly Sample[]): number {
  const first = firstAt(samples, ts);
  let ours = 0;
  let all = 0;
  for (let at = first; (samples[at]?.at ?? Number.POSITIVE_INFINITY) <= ts + dur; at++) {
    const { of } = samples[at]!;
    if (of === 'nobody') continue;
    all += 1;
    if (of === 'us') ours += 1;
  }
  return all === 0 ? 0 : ours / all;
}

/** Index of the first sample at or after a time; samples are in order. */
function firstAt(samples: readonly Sample[], time: number): number {
  let [low, high] = [0, samples.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (samples[middle]!.at < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
