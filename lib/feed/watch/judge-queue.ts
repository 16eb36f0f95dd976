import type { Post } from '../../detect';
import { type Answer, isRefusal, type Refusal, type Replies } from '../../messages';

/** Milliseconds. A message costs the page as much as a post does, and posts are asked about long before they are seen. */
const GATHER = 60;
/** After an answer; a full message goes at once. Posts are read so far ahead that nobody scrolls there sooner. */
const BETWEEN = 600;
const TIMEOUT = 10_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

const MAX_BATCH = 20;
const MAX_TRIES = 4;

export type Judge = (posts: readonly Post[]) => Promise<Replies['judge'] | Refusal>;

/** One post that waits for its verdict. */
export interface Question {
  readonly post: Post;
  readonly signature: string;
  answered(answer: Answer): void;
}

export interface JudgeQueue {
  ask(question: Question): void;
  /** The post is gone or says something else now. */
  forget(question: Question): void;
  clear(): void;
  /** How many wait for their answer. */
  readonly size: number;
}

/**
 * Sends posts to be judged, up to twenty at a time, one message after the other. A lost answer is asked again after a pause that
 * doubles; a batch that isn't understood is sent post by post, so that one odd post harms no other.
 * @param options.outdated called when the background speaks another version: nothing more is sent
 */
export function createJudgeQueue(options: {
  readonly judge: Judge;
  readonly outdated: () => void;
  readonly failed: (cause: unknown) => void;
}): JudgeQueue {
  const waiting = new Map<Question, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let over = false;
  let failures = 0;
  let batchSize = MAX_BATCH;

  function schedule(pause: number): void {
    if (over || busy || timer !== undefined) return;
    timer = setTimeout(() => void send(), pause);
  }

  async function send(): Promise<void> {
    timer = undefined;
    const batch = nextBatch(waiting.keys(), batchSize);
    if (batch.size === 0) return;
    busy = true;
    const reply = await inTime(() => options.judge([...batch.values()].map(([{ post }]) => post)));
    busy = false;
    if (over) return;
    schedule(isRefusal(reply) ? refused(reply, batch) : accepted(reply, batch));
  }

  /** @returns the pause before the next message */
  function accepted({ answers }: Replies['judge'], batch: Batch): number {
    for (const answer of answers) settle(batch.get(answer.key) ?? [], answer);
    const unanswered = [...batch.values()].flat().filter((question) => waiting.has(question));
    giveUpOn(unanswered);
    if (waiting.size === 0) batchSize = MAX_BATCH;
    failures = answers.length > 0 ? 0 : failures + 1;
    if (failures > 0) return backoff();
    return waiting.size < batchSize ? BETWEEN : 0;
  }

  function refused({ error }: Refusal, batch: Batch): number {
    if (error === 'outdated') {
      over = true;
      waiting.clear();
      options.outdated();
    }
    if (error === 'unknown' && batch.size > 1) {
      batchSize = 1;
      return 0;
    }
    if (error === 'unknown') giveUpOn([...batch.values()].flat());
    failures += 1;
    return backoff();
  }

  function settle(questions: readonly Question[], answer: Answer): void {
    for (const question of questions) {
      if (!waiting.delete(question)) continue;
      try {
        question.answered(answer);
      } catch (cause) {
        options.failed(cause);
      }
    }
  }

  function giveUpOn(questions: readonly Question[]): void {
    for (const question of questions) {
      const tries = (waiting.get(question) ?? MAX_TRIES) + 1;
      if (tries < MAX_TRIES) waiting.set(question, tries);
      else waiting.delete(question);
    }
  }

  const backoff = () => Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1));

  return {
    ask(question) {
      waiting.set(question, 0);
      schedule(GATHER);
    },
    forget: (question) => void waiting.delete(question),
    clear: () => waiting.clear(),
    get size() {
      return waiting.size;
    },
  };
}

/** By key: a message may name a key once, so another text under the same key waits for the next message. */
type Batch = ReadonlyMap<string, readonly [Question, ...Question[]]>;

function nextBatch(waiting: Iterable<Question>, size: number): Batch {
  const batch = new Map<string, [Question, ...Question[]]>();
  for (const question of waiting) {
    const { key } = question.post;
    const same = batch.get(key);
    if (!same && batch.size < size) batch.set(key, [question]);
    else if (same && same[0].signature === question.signature) same.push(question);
  }
  return batch;
}

const LOST: Refusal = { error: 'failed', message: 'No answer came.' };

async function inTime(judge: () => ReturnType<Judge>): ReturnType<Judge> {
  const reply = await new Promise<unknown>((resolve) => {
    setTimeout(resolve, TIMEOUT, LOST);
    judge().then(resolve, () => resolve(LOST));
  });
  return isRefusal(reply) ? reply : { answers: answersIn(reply) };
}

/** What can be used of a reply. It comes from our own background, but perhaps from a version that has forgotten this page. */
function answersIn(reply: unknown): Answer[] {
  const { answers } = (reply ?? {}) as { answers?: unknown }; // looked at before it is used
  return Array.isArray(answers) ? answers.filter(isAnswer) : [];
}

function isAnswer(answer: Partial<Answer> | null): answer is Answer {
  return typeof answer?.key === 'string' && typeof answer.verdict?.level === 'string';
}
