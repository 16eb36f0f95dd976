// @vitest-environment node
import { EventEmitter } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { connectMarionette, readPackets } from '../../scripts/browsers/marionette';

const packet = (content: unknown) => {
  const json = Buffer.from(JSON.stringify(content));
  return Buffer.concat([Buffer.from(`${json.length}:`), json]);
};

describe('packets', () => {
  it('are found however the stream is cut, counting bytes and not letters', () => {
    const stream = Buffer.concat([packet([1, 1, null, 'việc nhẹ']), packet({ applicationType: 'gecko' })]);
    for (const size of [1, 3, 7, stream.length]) {
      const socket = new EventEmitter();
      const packets: unknown[] = [];
      readPackets(socket as never, (each) => packets.push(each)); // an emitter is all of a socket that reading needs
      for (let at = 0; at < stream.length; at += size) socket.emit('data', stream.subarray(at, at + size));
      expect(packets).toEqual([[1, 1, null, 'việc nhẹ'], { applicationType: 'gecko' }]);
    }
  });
});

describe('a session', () => {
  /** Answers each command by `answer`, as Firefox would. */
  async function withServer(answer: (command: string) => [error: object | null, result: unknown]) {
    const server = createServer((socket) => {
      socket.write(packet({ applicationType: 'gecko', marionetteProtocol: 3 }));
      readPackets(socket, (asked) => {
        const [, id, command] = asked as [0, number, string];
        if (command === 'Marionette:Quit') socket.destroy();
        else socket.write(packet([1, id, ...answer(command)]));
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const marionette = await connectMarionette((server.address() as { port: number }).port); // a TCP server has a port
    return { marionette, [Symbol.dispose]: () => void server.close() };
  }

  it('gives each command its own answer', async () => {
    using session = await withServer((command) => [null, { value: command }]);
    const { send, close } = session.marionette;
    const answers = await Promise.all([send('WebDriver:GetTitle'), send('WebDriver:GetCurrentURL')]);
    close();
    expect(answers).toEqual([{ value: 'WebDriver:GetTitle' }, { value: 'WebDriver:GetCurrentURL' }]);
  });

  it('passes Firefox’s own error on, with the command that met it', async () => {
    using session = await withServer((command) =>
      command === 'WebDriver:Navigate'
        ? [{ error: 'unknown error', message: 'Reached error page' }, null]
        : [null, {}],
    );
    const { send, close } = session.marionette;
    await expect(send('WebDriver:Navigate')).rejects.toThrow(
      'WebDriver:Navigate: unknown error: Reached error page',
    );
    close();
  });

  it('does not wait for an answer that can no longer come', async () => {
    using session = await withServer(() => [null, {}]);
    await expect(session.marionette.send('Marionette:Quit')).rejects.toThrow(
      'Marionette:Quit: the connection was closed',
    );
  });
});
