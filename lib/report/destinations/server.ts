import { type LimitedAnswer, type LimitedRequest, limitedFetch } from '../limited-fetch';
import { authorization, OPENROSA_HEADERS } from './headers';
import { type DestinationWish, SetUpError } from './types';

/** What setting up needs of the world. */
export interface SetUpPorts {
  readonly fetch: typeof fetch;
  /** Whether the browser lets us speak to this origin: `permissions.contains`. */
  readonly allowed: (origin: string) => Promise<boolean>;
}

type Answered = Extract<LimitedAnswer, { is: 'answer' }>;

/** Asks a form server one thing. @throws SetUpError when the answer is none that it would give. */
export type AskServer = (url: string, method?: LimitedRequest['method']) => Promise<Answered>;

/** Somebody waits for it. Milliseconds. */
const PATIENCE = 30_000;
/** A form with all its lists of choices; larger ones are not for reports. */
const MOST = 2_000_000;

/** How a wish's server is asked: with its login, over `fetch`. */
export function serverOf(wish: DestinationWish, { fetch }: SetUpPorts): AskServer {
  const headers = { ...OPENROSA_HEADERS, ...authorization(wish) };
  return async (url, method = 'GET') => {
    const answer = await limitedFetch(fetch, url, { method, headers, patience: PATIENCE, most: MOST });
    if (answer.is === 'none') throw new SetUpError('no-answer', [], answer.cause);
    if (answer.is === 'slow') throw new SetUpError('too-slow');
    if (answer.is === 'redirect') throw new SetUpError('not-a-server');
    const { status, length } = answer;
    if (status === 401 || status === 403) throw new SetUpError('refused', [String(status)]);
    if (status === 404) throw new SetUpError('not-found');
    if (status < 200 || status > 299) throw new SetUpError('unreadable-answer', [String(status)]);
    if (length === 'cut') throw new SetUpError('unreadable-answer');
    return answer;
  };
}
