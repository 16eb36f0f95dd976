import type { Answer } from '../../messages';

const MAX_REMEMBERED = 500;

/** Answers by post, so that a re-rendered post gets its card back at once. Forgets the oldest beyond 500. */
export interface VerdictMemory {
  get(key: string, signature: string): Answer | undefined;
  set(key: string, signature: string, answer: Answer): void;
  /** The person closed the card of this post. */
  dismiss(key: string): void;
  clear(): void;
}

export function createVerdictMemory(): VerdictMemory {
  const remembered = new Map<string, { readonly signature: string; readonly answer: Answer }>();
  return {
    get(key, signature) {
      const entry = remembered.get(key);
      return entry?.signature === signature ? entry.answer : undefined;
    },
    set(key, signature, answer) {
      remembered.delete(key);
      remembered.set(key, { signature, answer });
      const [oldest] = remembered.keys();
      if (remembered.size > MAX_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    },
    dismiss(key) {
      const entry = remembered.get(key);
      if (!entry) return;
      const { card: _, ...answer } = entry.answer;
      remembered.set(key, { ...entry, answer });
    },
    clear: () => remembered.clear(),
  };
}
