import { beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerInTab, PROTOCOL, tabRequestSchema } from '../../lib/messages';

const status = { read: 3, found: [], paused: false, health: 'ok' as const };
const shape = { site: 'instagram' as const, surface: 'home', matches: { main: [1] }, elements: [] };
const handlers = {
  status: vi.fn(() => status),
  show: vi.fn(() => ({ ok: true })),
  paused: vi.fn(() => ({ ok: true as const })),
  language: vi.fn(() => ({ ok: true as const })),
  'judge-again': vi.fn(async () => ({ ok: true as const })),
  shape: vi.fn(() => shape),
  'in-view': vi.fn(() => ({ posts: [{ key: 'a', excerpt: 'Ten staff' }] })),
  post: vi.fn(() => ({})),
  frame: vi.fn(() => ({})),
};

type Listen = (message: unknown, sender: object, respond: (reply: unknown) => void) => unknown;

/** Asks as a browser does: the answer comes by `sendResponse`, and only when a listener has said that one follows. */
async function send(message: unknown, id = fakeBrowser.runtime.id): Promise<unknown> {
  const listen = added.mock.lastCall?.[0] as Listen | undefined; // the fake's types know only promises
  if (!listen || !fakeBrowser.runtime.onMessage.hasListener(listen as never)) return undefined;
  return new Promise((respond) => {
    if (listen(message, { id }, respond) !== true) respond(undefined);
  });
}

let added: MockInstance;
beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  added = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
});

describe('answerInTab', () => {
  it('answers each request of the protocol', async () => {
    answerInTab(handlers);
    expect(await send({ v: PROTOCOL, type: 'status' })).toEqual(status);
    expect(await send({ v: PROTOCOL, type: 'show', key: 'a' })).toEqual({ ok: true });
    expect(handlers.show).toHaveBeenCalledWith({ v: PROTOCOL, type: 'show', key: 'a' });
    expect(await send({ v: PROTOCOL, type: 'language', language: 'vi' })).toEqual({ ok: true });
    expect(await send({ v: PROTOCOL, type: 'judge-again' })).toEqual({ ok: true });
    expect(await send({ v: PROTOCOL, type: 'shape' })).toEqual(shape);
    expect(await send({ v: PROTOCOL, type: 'in-view' })).toMatchObject({ posts: [{ key: 'a' }] });
    expect(await send({ v: PROTOCOL, type: 'post' })).toEqual({});
    expect(await send({ v: PROTOCOL, type: 'post', key: 'a' })).toEqual({});
    expect(await send({ v: PROTOCOL, type: 'frame', key: 'a' })).toEqual({});
  });

  it.each([
    { v: PROTOCOL, type: 'show' },
    { v: PROTOCOL, type: 'paused', paused: 'yes' },
    { v: PROTOCOL, type: 'language' },
    { v: PROTOCOL, type: 'post', key: 7 },
    { v: PROTOCOL, type: 'frame' },
    { v: PROTOCOL, type: 'toString' },
    { type: 'status' },
    'status',
    null,
  ])('refuses what the schema refuses too: %j', async (message) => {
    answerInTab(handlers);
    expect(tabRequestSchema.safeParse(message).success).toBe(false);
    expect(await send(message)).toMatchObject({ error: 'unknown' });
  });

  it('refuses another version as outdated', async () => {
    answerInTab(handlers);
    expect(await send({ v: 99, type: 'status' })).toMatchObject({ error: 'outdated' });
  });

  it('is deaf to strangers', async () => {
    answerInTab(handlers);
    expect(await send({ v: PROTOCOL, type: 'status' }, 'theirs')).toBeUndefined();
    expect(handlers.status).not.toHaveBeenCalled();
  });

  it('turns an exception into a refusal', async () => {
    answerInTab(handlers);
    handlers.status.mockImplementationOnce(() => {
      throw new Error('detached');
    });
    expect(await send({ v: PROTOCOL, type: 'status' })).toEqual({ error: 'failed', message: 'detached' });
  });

  it('stops listening when told to', async () => {
    answerInTab(handlers)();
    expect(await send({ v: PROTOCOL, type: 'status' })).toBeUndefined();
    expect(handlers.status).not.toHaveBeenCalled();
  });
});
