import { nameOfRoot } from './feed';
import { filesAt, filesIn, timeLimit } from './feed-files';
import type { Freshness } from './fetch-file';
import { type Check, type Installed, install } from './install';
import { LIMITS, type Limits } from './limits';
import { keepFailure } from './store';
import { asUpdateError, UpdateError } from './update-error';

/** What may have come from what the browser kept: it is asked for again, whole, before a feed is said to be wrong. */
const PERHAPS_KEPT = ['not-a-feed', 'untrusted', 'older', 'expired'];

/** What a check came to. */
export type Checked =
  | { readonly kind: 'done'; readonly installed: Installed }
  | { readonly kind: 'failed'; readonly error: UpdateError };

export type CheckTask = Omit<Check, 'limits'> & {
  /** Others than the product's: for tests. */
  readonly limits?: Limits;
  /** Whether an address may be asked at all; where nothing is said, all may. */
  readonly mayAsk?: (address: string) => Promise<boolean>;
};

/**
 * Asks a feed for new rules, and installs them: its addresses one after the other in random order, until one of them serves it rightly.
 * Keeps what came of it. Never throws.
 */
export async function checkFeed(task: CheckTask): Promise<Checked> {
  const { limits = LIMITS } = task;
  const inTime = timeLimit(limits.check);
  const errors: UpdateError[] = [];
  for (const address of shuffled(task.feed.urls)) {
    const inItsTime = timeLimit(limits.address);
    const look = (freshness: Freshness) =>
      attempt(async () => {
        if (task.mayAsk && !(await task.mayAsk(address)))
          throw new UpdateError('no-access', `${address} may not be asked`);
        return install(inTime(inItsTime(filesAt(address, freshness))), 'feed', { ...task, limits });
      });
    for (const freshness of ['revalidated', 'whole'] as const) {
      const checked = await look(freshness);
      if (checked.kind === 'done') return checked;
      const { error } = checked;
      console.warn(`Job Red Flags: no rules from ${address}: ${error.message}`, error.cause ?? '');
      errors.push(error);
      if (!PERHAPS_KEPT.includes(error.problem)) break;
    }
    if (errors.at(-1)?.problem === 'no-room') break; // there is none for the next one either
  }
  const error = mostTelling(errors);
  await note(task, error);
  return { kind: 'failed', error };
}

/** Installs rules from the text of a file, checked as strictly as from the web but for the day on which signatures run out. Never throws. */
export function importFeed(bundle: string, task: CheckTask): Promise<Checked> {
  return attempt(() => install(filesIn(bundle), 'file', { limits: LIMITS, ...task }));
}

async function attempt(look: () => Promise<Installed>): Promise<Checked> {
  try {
    return { kind: 'done', installed: await look() };
  } catch (cause) {
    return { kind: 'failed', error: asUpdateError(cause, 'faulty') };
  }
}

/** What a server said wrongly tells more than that another said nothing. */
function mostTelling(errors: readonly UpdateError[]): UpdateError {
  return (
    errors.find(({ problem }) => problem === 'no-room') ??
    errors.find(({ problem }) => problem !== 'unreachable') ??
    errors[0] ??
    new UpdateError('no-feed', 'the feed has no address')
  );
}

async function note({ feed, now }: CheckTask, { problem, message }: UpdateError): Promise<void> {
  try {
    const name = await nameOfRoot(feed.root);
    await keepFailure({ feed: name, at: now.toISOString(), problem, detail: message });
  } catch (cause) {
    console.warn('Job Red Flags: what came of the check could not be kept', cause);
  }
}

function shuffled<T>(items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
