import { type FileBackend, TUFClient } from '@freedomofpress/tuf-browser';

/** A client of another make, which remembers what it saw: the library that the extension uses, as it is. */
export function otherClient(
  url: string,
  root: string,
): {
  /** Follows the feed. @returns the version of the pack it gets */
  readonly update: () => Promise<string>;
} {
  const kept = new Map<string, string>();
  const backend: FileBackend = {
    read: async (key) => JSON.parse(kept.get(key) ?? 'null') ?? undefined,
    write: async (key, value) => void kept.set(key, JSON.stringify(value)),
    writeRaw: async (key, bytes) => void kept.set(key, new TextDecoder().decode(bytes)),
    delete: async (key) => void kept.delete(key),
  };
  const client = new TUFClient(url, root, 'test', `${url}targets/`, { backend });
  return {
    update: async () => {
      await client.updateTUF();
      return JSON.parse(new TextDecoder().decode(await client.getTarget('pack.json'))).version;
    },
  };
}
