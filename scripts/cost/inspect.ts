import type { CDPSession } from 'playwright-core';
import type { CpuProfile } from './profile';
import type { TraceEvent } from './trace';

/** µs between two samples of the profiler. */
const SAMPLING = 500;
const MEGABYTE = 1_000_000;
/** kB that a trace may take in the browser. */
const TRACE_BUFFER = 800_000;

/** Milliseconds that the page's main thread was at work, and the clock of profiles and traces, in µs. */
export interface ThreadClock {
  readonly now: number;
  readonly atWork: number;
}

export async function threadClock(page: CDPSession): Promise<ThreadClock> {
  const { metrics } = await page.send('Performance.getMetrics');
  const seconds = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { now: seconds('Timestamp') * 1e6, atWork: seconds('ThreadTime') * 1e3 };
}

/** Starts the profiler; the function stops it and gives what it saw. */
export async function startProfile(page: CDPSession): Promise<() => Promise<CpuProfile>> {
  await page.send('Profiler.enable');
  await page.send('Profiler.setSamplingInterval', { interval: SAMPLING });
  await page.send('Profiler.start');
  return async () => {
    const { profile } = await page.send('Profiler.stop');
    return { ...profile, samples: profile.samples ?? [], timeDeltas: profile.timeDeltas ?? [] };
  };
}

/** Starts a trace of tasks, styles and layouts; the function ends it and gives its events. */
export async function startTrace(browser: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  await browser.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: {
      recordMode: 'recordUntilFull',
      traceBufferSizeInKb: TRACE_BUFFER,
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'disabled-by-default-devtools.timeline.stack',
      ],
      excludedCategories: ['*'],
    },
  });
  return async () => {
    const complete = new Promise<string>((resolve, reject) =>
      browser.once('Tracing.tracingComplete', ({ stream, dataLossOccurred }) =>
        stream && !dataLossOccurred ? resolve(stream) : reject(new Error('The trace is not whole.')),
      ),
    );
    await browser.send('Tracing.end');
    const { traceEvents } = JSON.parse(await readStream(browser, await complete)) as {
      traceEvents: TraceEvent[]; // Chromium's own
    };
    return traceEvents;
  };
}

async function readStream(browser: CDPSession, handle: string): Promise<string> {
  const parts: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await browser.send('IO.read', { handle, size: 4 << 20 });
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) break;
  }
  await browser.send('IO.close', { handle });
  return Buffer.concat(parts).toString('utf8');
}

/** MB in use in the page, its DOM included, after rubbish was collected. */
export async function heapOf(page: CDPSession): Promise<number> {
  for (const _ of ['what is left', 'what only that held']) await page.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; embedderHeapUsedSize?: number } = await page.send('Runtime.getHeapUsage'); // the second since Chromium 133
  return (usage.usedSize + (usage.embedderHeapUsedSize ?? 0)) / MEGABYTE;
}

/** Nodes that are in no document any more, but that our script still holds. Collects rubbish first. */
export async function detachedNodes(page: CDPSession, extensionId: string): Promise<number> {
  const contexts: { id: number; origin: string }[] = [];
  const heard = ({ context }: { context: { id: number; origin: string } }) => contexts.push(context);
  page.on('Runtime.executionContextCreated', heard);
  await page.send('Runtime.disable');
  await page.send('Runtime.enable'); // tells of every context there is
  page.off('Runtime.executionContextCreated', heard);
  const ours = contexts.find(({ origin }) => origin === `chrome-extension://${extensionId}`);
  if (ours === undefined) throw new Error('Our script is not in the page.');
  const { result: prototype } = await page.send('Runtime.evaluate', {
    expression: 'Node.prototype',
    contextId: ours.id,
  });
  const { objects } = await page.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId ?? '',
  });
  const { result } = await page.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration:
      // The prototypes of kinds of nodes are among them, and are no nodes.
      "function () { return this.filter((node) => !Object.hasOwn(node, 'constructor') && !node.isConnected).length; }",
    returnByValue: true,
  });
  return Number(result.value);
}
