import type { LimitedAnswer } from '../limited-fetch';
import { readEnvelope } from '../openrosa/envelope';
import { retryAfter } from './timing';
import type { Delivery, DeliveryProblem } from './types';

/** What an answer means for a delivery. */
export type Outcome = Said & (Delivered | Retry | Stuck);

interface Said {
  /** HTTP status, where there was one. */
  readonly status?: number;
  /** The server's own words, shortened. */
  readonly said?: string;
}
interface Delivered {
  readonly is: 'delivered';
  readonly unconfirmed?: true;
}
/** Tried again by itself; a `fault` counts towards the eight that make it a person's business. */
interface Retry {
  readonly is: 'retry';
  readonly problem: DeliveryProblem;
  readonly counts?: 'fault' | 'conflict';
  /** Milliseconds that the server asked for. */
  readonly wait?: number;
}
interface Stuck {
  readonly is: 'paused' | 'attention';
  readonly problem: DeliveryProblem;
}

type Kind = 'openrosa' | 'webhook';
type Answered = Extract<LimitedAnswer, { is: 'answer' }>;

/** So many faults of a server, and a report stops coming back: it may be what the server stumbles over. */
const MOST_FAULTS = 8;
/** Letters of a server's words that are kept. */
const MOST_SAID = 300;
/** Letters of an answer that are looked at for its words: a hostile one must not cost seconds. */
const MOST_READ = 4_000;

/**
 * Reads a server's answer as the table in docs/reports-guide.md has it. Only 201 or 202 with an OpenRosa envelope, or a webhook's echo of the
 * report id, prove that it arrived: any page may say 200.
 * @param delivery as it was before this try
 */
export function outcomeOf(
  answer: LimitedAnswer,
  delivery: Delivery,
  { kind, now }: { readonly kind: Kind; readonly now: number },
): Outcome {
  if (answer.is === 'none' || answer.is === 'slow') return { is: 'retry', problem: 'no-answer' };
  // A webhook may have done its work before it sends us on.
  if (answer.is === 'redirect')
    return capped(
      { is: 'retry', problem: 'not-a-server', ...(kind === 'webhook' && { counts: 'fault' as const }) },
      delivery,
    );
  const { status, headers } = answer;
  const proof = kind === 'openrosa' ? ofOpenRosa : ofWebhook;
  const outcome = capped(ofStatus(answer, delivery, kind) ?? proof(answer, delivery), delivery);
  if (outcome.is === 'delivered') return { ...outcome, status };
  const wait = outcome.is === 'retry' ? retryAfter(headers.get('retry-after'), now) : undefined;
  const said = outcome.said ?? wordsOf(readEnvelope(answer.text)?.message ?? answer.text);
  return { ...outcome, status, ...(said && { said }), ...(wait !== undefined && { wait }) };
}

/** Whether it is certain that a try did not store anything. Where it is not, the report must never change. */
export type Certainty = 'certain' | 'uncertain';

export function certaintyOf(answer: LimitedAnswer, kind: Kind): Certainty {
  if (answer.is === 'redirect') return kind === 'openrosa' ? 'certain' : 'uncertain';
  if (answer.is !== 'answer') return 'uncertain';
  const { status } = answer;
  const isRefused = status >= 400 && status < 500 && status !== 408;
  return isRefused || (kind === 'openrosa' && status === 200) ? 'certain' : 'uncertain';
}

/** What means the same for every kind of destination. */
function ofStatus(
  { status, text }: Answered,
  { conflicts, unanswered }: Delivery,
  kind: Kind,
): Outcome | undefined {
  if (status >= 500) return { is: 'retry', problem: 'server-fault', counts: 'fault' };
  switch (status) {
    case 401:
    case 403:
      return { is: 'paused', problem: 'refused' };
    case 402:
    case 405:
      return { is: 'paused', problem: 'closed' };
    case 404:
    case 410:
      return { is: 'attention', problem: 'not-found' };
    case 408:
    case 423:
    case 425:
    case 429:
      return { is: 'retry', problem: 'server-fault' };
    case 413:
      return { is: 'attention', problem: 'too-large' };
    case 409:
      // A webhook knows a report by its id alone, which it has then.
      if (kind === 'webhook') return { is: 'delivered' };
      // ODK Central says so of a form that was closed.
      if (/not (currently )?accepting submissions/i.test(text.slice(0, MOST_READ)))
        return { is: 'paused', problem: 'closed' };
      // The same report twice at once: one of them is told this although all is well (measured on ODK Central).
      if (conflicts === 0) return { is: 'retry', problem: 'conflict', counts: 'conflict' };
      // An earlier try may have arrived and been handled since.
      return unanswered > 0
        ? { is: 'delivered', unconfirmed: true }
        : { is: 'attention', problem: 'conflict' };
    default:
      return status >= 400 ? { is: 'attention', problem: 'not-taken' } : undefined;
  }
}

function ofOpenRosa({ status, text }: Answered): Outcome {
  const envelope = status === 201 || status === 202 ? readEnvelope(text) : undefined;
  if (!envelope) return { is: 'retry', problem: 'not-a-server' };
  return envelope.nature.includes('error')
    ? { is: 'attention', problem: 'not-taken', said: envelope.message.slice(0, MOST_SAID) }
    : { is: 'delivered' };
}

/** A webhook that takes a report says its id; one that never does is set up wrongly. */
function ofWebhook({ text, headers }: Answered, { report }: Delivery): Outcome {
  const echo = headers.get('x-report-id') ?? echoIn(text);
  return echo === report ? { is: 'delivered' } : { is: 'retry', problem: 'not-a-server', counts: 'fault' };
}

function echoIn(text: string): unknown {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null && 'report_id' in said ? said.report_id : undefined;
  } catch {
    return undefined;
  }
}

function capped(outcome: Outcome, { faults }: Delivery): Outcome {
  return outcome.is === 'retry' && outcome.counts === 'fault' && faults + 1 >= MOST_FAULTS
    ? { is: 'attention', problem: outcome.problem }
    : outcome;
}

/** A server's own words, for the person to pass on: without tags, in one line. */
function wordsOf(text: string): string {
  return text
    .slice(0, MOST_READ)
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_SAID);
}
