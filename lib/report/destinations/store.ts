import type { Agreement, Destination } from './types';

/** Destinations that were set up on this computer, in the order of their setting up. Survives “forget everything”. @throws ReportError */
export async function listDestinations(): Promise<readonly Destination[]> {
  throw new Error('not written yet');
}

/** Keeps a destination, or replaces the one with the same id. @throws ReportError */
export async function saveDestination(_destination: Destination): Promise<void> {
  throw new Error('not written yet');
}

/** Removes a destination and its secrets. What still waits for it needs attention then. @throws ReportError */
export async function removeDestination(_id: string): Promise<void> {
  throw new Error('not written yet');
}

/** Keeps what the person agreed to; from then on one click sends there. `undefined` takes it back. @throws ReportError */
export async function agreeTo(_id: string, _agreement: Agreement | undefined): Promise<void> {
  throw new Error('not written yet');
}
