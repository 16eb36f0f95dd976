import { hashOf } from './hash';
import { sessionMemory } from './session-memory';

const memory = sessionMemory({ name: 'dismissed', limit: 1_000 });

/** Hides a post's card until the browser closes. Only a hash of the post's key is kept. Gives whether it could be kept. */
export async function dismiss(postKey: string): Promise<boolean> {
  return memory.remember(new Map([[await hashOf(postKey), true]]));
}

/** Those of these posts whose card the person dismissed. */
export async function dismissedAmong(postKeys: readonly string[]): Promise<ReadonlySet<string>> {
  const hashes = await Promise.all(postKeys.map((key) => hashOf(key)));
  const known = await memory.recall(hashes);
  return new Set(postKeys.filter((_, index) => known.has(hashes[index] ?? '')));
}
