import { PROTOCOL, type Refusal, type Replies, type Request } from './protocol';
import { requestSchema } from './schemas';

/** Who asks. Pages are our own: popup and the like, wherever they are shown. */
export type Asker =
  | { readonly kind: 'page' }
  | {
      readonly kind: 'tab';
      readonly tabId: number;
      readonly inPrivate: boolean;
      /** Of the page as it is now; `Sender.url` may be that of the page as it was loaded. */
      readonly url?: string;
    };

/** A handler throws it to refuse in words that the person may read. Its message is a sentence in their language. */
export class SpokenRefusal extends Error {
  override readonly name = 'SpokenRefusal';
}

export type Handlers = {
  readonly [T in Request['type']]: (
    request: Extract<Request, { type: T }>,
    asker: Asker,
  ) => Promise<Replies[T]>;
};

/** What is needed of `runtime.MessageSender`. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly incognito?: boolean; readonly url?: string | undefined }
    | undefined;
}

/** Only our own pages ask these; only content scripts ask the others. */
const PAGE_REQUESTS: ReadonlySet<Request['type']> = new Set([
  'pause',
  'rules',
  'sign-texts',
  'update-rules',
  'import-rules',
  'report-seen',
  'drain',
  'check',
  'session',
  'end-session',
  'numbers',
  'forget-numbers',
  'help',
]);

/**
 * Answers one message to the background. Strangers get nothing; every other message gets an answer or a refusal, whatever
 * its shape and whatever goes wrong. Never throws.
 */
export async function answer(
  message: unknown,
  { sender, own, handlers }: { sender: Sender; own: { id: string; origin: string }; handlers: Handlers },
): Promise<Replies[Request['type']] | Refusal | undefined> {
  if (sender.id !== own.id) return undefined;
  if (speaksAnotherVersion(message))
    return {
      error: 'outdated',
      message: 'This page speaks another version of the extension. Reload the page.',
    };
  const parsed = requestSchema.safeParse(message);
  const asker = askerOf(sender, own.origin);
  if (!parsed.success || !asker || (asker.kind === 'page') !== PAGE_REQUESTS.has(parsed.data.type))
    return { error: 'unknown', message: 'The background does not know this message.' };
  try {
    const handler = handlers[parsed.data.type] as Handler; // TypeScript can't see that key and request agree
    return await handler(parsed.data, asker);
  } catch (cause) {
    console.error(`Job Red Flags: “${parsed.data.type}” failed`, cause);
    const message = cause instanceof Error ? cause.message : String(cause);
    return { error: 'failed', message, ...(cause instanceof SpokenRefusal && { sentence: message }) };
  }
}

type Handler = (request: Request, asker: Asker) => Promise<Replies[Request['type']]>;

function askerOf(sender: Sender, ownOrigin: string): Asker | undefined {
  if (sender.url?.startsWith(ownOrigin)) return { kind: 'page' };
  if (sender.tab?.id === undefined) return undefined;
  return {
    kind: 'tab',
    tabId: sender.tab.id,
    inPrivate: sender.tab.incognito ?? false,
    ...(sender.tab.url === undefined ? {} : { url: sender.tab.url }),
  };
}

function speaksAnotherVersion(message: unknown): boolean {
  if (typeof message !== 'object' || message === null || !('v' in message)) return false;
  return typeof message.v === 'number' && message.v !== PROTOCOL;
}
