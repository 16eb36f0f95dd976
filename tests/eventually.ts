import { vi } from 'vitest';

/** Waits until a look at something no longer fails, and gives what it returned; patient, since a busy machine must not fail a test that would pass. */
export const eventually = <T>(look: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(look, { timeout: 20_000 });
