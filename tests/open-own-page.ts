import { render } from 'preact';
import { afterAll } from 'vitest';
import { builtinEnvironments, type EnvironmentReturn } from 'vitest/runtime';

/**
 * Files share a process, and what they loaded from packages: each gets a page of its own, so that no element, listener or timer of one is
 * in another's. It closes when the next one opens: what a file started and did not wait for still finds a page.
 */
const shared = globalThis as { openPage?: EnvironmentReturn };
await shared.openPage?.teardown(globalThis);
shared.openPage = await builtinEnvironments['happy-dom'].setup(globalThis, {});

// What a file showed last is taken away: an answer that comes late would draw it anew from what the next file's background says.
afterAll(() => render(null, document.body));
