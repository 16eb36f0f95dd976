import { vi } from 'vitest';

type Task = () => Promise<unknown>;
interface Wish {
  readonly mode?: 'shared' | 'exclusive';
  readonly signal?: AbortSignal;
}
interface Waiting {
  readonly mode: string;
  readonly begin: () => void;
}

/** Web Locks: those for a session, in the order they were asked for. Until mocks are restored. Gives back how many wait. */
export function fakeLocks(): { readonly waiting: () => number } {
  let queue: Waiting[] = [];
  const held: string[] = [];
  const next = () => {
    const [first] = queue;
    if (!first || (first.mode === 'shared' ? held.includes('exclusive') : held.length > 0)) return;
    queue = queue.slice(1);
    held.push(first.mode);
    first.begin();
    next();
  };
  const request = (name: string, ...[first, second]: [Task] | [Wish, Task]) => {
    if (typeof first === 'function' || !second) return (first as Task)(); // one of the others
    const { mode = 'exclusive', signal } = first;
    const task = second;
    if (!name.endsWith(':session')) return task();
    return new Promise((resolve, reject) => {
      const done = () => {
        held.splice(held.indexOf(mode), 1);
        next();
      };
      const mine = { mode, begin: () => void task().then(resolve, reject).finally(done) };
      queue.push(mine);
      signal?.addEventListener('abort', () => {
        if (!queue.includes(mine)) return;
        queue = queue.filter((each) => each !== mine);
        reject(signal.reason);
        next();
      });
      next();
    });
  };
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue({ request } as never); // nothing else is asked of it
  return { waiting: () => queue.length };
}
