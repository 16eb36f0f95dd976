import { browser } from 'wxt/browser';
import { PROTOCOL, type Refusal, type TabReplies, type TabRequest } from './protocol';

export type TabHandlers = {
  readonly [T in TabRequest['type']]: (
    request: Extract<TabRequest, { type: T }>,
  ) => TabReplies[T] | Promise<TabReplies[T]>;
};

/**
 * Answers popup and background from a content script, until the returned function is called. Checks by hand what a schema
 * checks elsewhere: a content script carries no zod. Nor a polyfill, so the listener answers as every browser takes it: Chrome before
 * 144 takes no promise.
 */
export function answerInTab(handlers: TabHandlers): () => void {
  const listen = (
    message: unknown,
    sender: { readonly id?: string | undefined },
    respond: (reply: TabReplies[TabRequest['type']] | Refusal) => void,
  ) => {
    if (sender.id !== browser.runtime.id) return undefined;
    void reply(message, handlers).then(respond);
    return true; // the answer follows
  };
  browser.runtime.onMessage.addListener(listen);
  return () => {
    try {
      browser.runtime.onMessage.removeListener(listen);
    } catch {
      // The extension was reloaded: its runtime, and with it the listener, are gone already.
    }
  };
}

async function reply(
  message: unknown,
  handlers: TabHandlers,
): Promise<TabReplies[TabRequest['type']] | Refusal> {
  if (isObject(message) && typeof message.v === 'number' && message.v !== PROTOCOL)
    return { error: 'outdated', message: 'Reload the page.' };
  if (!isObject(message) || !isTabRequest(message)) return { error: 'unknown', message: 'Unknown.' };
  try {
    const handler = handlers[message.type] as Handler; // TypeScript can't see that key and request agree
    return await handler(message);
  } catch (cause) {
    return { error: 'failed', message: cause instanceof Error ? cause.message : String(cause) };
  }
}

type Handler = (request: TabRequest) => Promise<TabReplies[TabRequest['type']]>;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isTabRequest(message: Record<string, unknown>): message is TabRequest {
  if (message.v !== PROTOCOL) return false;
  switch (message.type) {
    case 'status':
    case 'judge-again':
    case 'shape':
    case 'in-view':
      return true;
    case 'post':
      return message.key === undefined || typeof message.key === 'string';
    case 'show':
    case 'frame':
      return typeof message.key === 'string';
    case 'language':
      return typeof message.language === 'string';
    case 'paused':
      return typeof message.paused === 'boolean';
    default:
      return false;
  }
}
