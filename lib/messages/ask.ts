import { browser } from 'wxt/browser';
import {
  PROTOCOL,
  type Refusal,
  type Replies,
  type Request,
  type TabReplies,
  type TabRequest,
} from './protocol';

type Question<R extends { type: string }, T extends R['type']> = Omit<Extract<R, { type: T }>, 'v'>;

/**
 * Asks the background, and asks once more when the answer was lost: the browser may stop the background at any moment, and
 * every request may safely arrive twice.
 * @returns the answer, or a refusal; `outdated` when this script has outlived its extension. Never throws.
 */
export async function ask<T extends Request['type']>(
  question: Question<Request, T> & { type: T },
): Promise<Replies[T] | Refusal> {
  const send = () => browser.runtime.sendMessage({ ...question, v: PROTOCOL });
  const first = await attempt<Replies[T]>(send);
  return isRefusal(first) && first.message === LOST.message ? attempt<Replies[T]>(send) : first;
}

/** A tab that is frozen, or shows a dialog of its page, answers when somebody comes back to it: nobody waits so long. Milliseconds. */
const PATIENCE = 3_000;

/**
 * Asks the content script of a tab. A refusal means that none of this version listens there, or that it did not answer in three seconds.
 * Never throws.
 */
export async function askTab<T extends TabRequest['type']>(
  tabId: number,
  question: Question<TabRequest, T> & { type: T },
): Promise<TabReplies[T] | Refusal> {
  return attempt<TabReplies[T]>(() => inTime(browser.tabs.sendMessage(tabId, { ...question, v: PROTOCOL })));
}

/** Whether an answer says no. */
export function isRefusal(reply: unknown): reply is Refusal {
  return typeof reply === 'object' && reply !== null && 'error' in reply;
}

const LOST: Refusal = { error: 'failed', message: 'No answer came.' };
const ORPHANED: Refusal = {
  error: 'outdated',
  message: 'Reload the page.',
};

async function attempt<Answer>(send: () => Promise<unknown>): Promise<Answer | Refusal> {
  try {
    if (isOrphaned()) return ORPHANED;
    const reply = await send();
    return typeof reply === 'object' && reply !== null ? (reply as Answer) : LOST; // our own extension speaks; its version was sent along
  } catch {
    return isOrphaned() ? ORPHANED : LOST;
  }
}

function inTime(answer: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PATIENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** After a reload or an update the old script keeps running, but its `runtime` is gone. */
function isOrphaned(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}
