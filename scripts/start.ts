import { parseArgs } from 'node:util';
import { type Demo, runDemo } from './demo/run-demo';

const USAGE = `npm start -- [--headless] [--firefox]
  opens a browser with the extension on a practice copy of the two sites;
  --headless (or no display) prints what it finds there and saves pictures`;

/** `npm start`. Ctrl-C closes the browser and throws its profile away. */
async function main(): Promise<void> {
  const demo = readOptions();
  if (demo === undefined) return;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  try {
    await runDemo(demo, (sentence) => console.error(sentence), stop.signal);
    if (stop.signal.aborted) process.exitCode = 130;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function readOptions(): Demo | undefined {
  try {
    const { values } = parseArgs({
      options: { headless: { type: 'boolean' }, firefox: { type: 'boolean' } },
    });
    const { DISPLAY, WAYLAND_DISPLAY } = process.env;
    const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
    return {
      browser: values.firefox ? 'firefox' : 'chromium',
      display: values.headless || !hasDisplay ? 'headless' : 'window',
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    process.exitCode = 2;
    return undefined;
  }
}

await main();
