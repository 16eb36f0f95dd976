import { connect, type Socket } from 'node:net';

/**
 * A small client of Marionette, the remote control built into Firefox, for what no other tool can do with an installed Firefox:
 * open an extension's own pages, stop its background, take its permissions away.
 * Protocol: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html (packets `length:json`, version 3).
 */
export interface Marionette {
  /** Sends one command, such as `WebDriver:Navigate`, and gives its result. Throws with Firefox's own error. */
  readonly send: (command: string, parameters?: object) => Promise<unknown>;
  readonly close: () => void;
}

type Packet = readonly [
  type: 1,
  id: number,
  error: { error: string; message: string } | null,
  result: unknown,
];

interface Waiting {
  readonly command: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Connects to a Firefox that listens on `port` of this machine and starts a WebDriver session that trusts any certificate. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await open(port);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  const fail = (why: string) => {
    for (const { command, reject } of waiting.values()) reject(new Error(`Firefox: ${command}: ${why}`));
    waiting.clear();
  };
  socket.on('error', (error) => fail(error.message));
  socket.on('close', () => fail('the connection was closed'));

  const answer = ([, id, error, result]: Packet) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`Firefox: ${asked.command}: ${error.error}: ${error.message}`));
    else asked?.resolve(result);
  };

  const greeted = new Promise<void>((resolve) => {
    readPackets(socket, (packet) => {
      // The first packet is a greeting; all others are answers: Marionette never speaks unasked.
      if (Array.isArray(packet)) answer(packet as unknown as Packet);
      else resolve();
    });
  });

  const send = (command: string, parameters: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      if (socket.destroyed) return reject(new Error(`Firefox: ${command}: the connection is closed`));
      lastId += 1;
      waiting.set(lastId, { command, resolve, reject });
      const json = Buffer.from(JSON.stringify([0, lastId, command, parameters]));
      socket.write(Buffer.concat([Buffer.from(`${json.length}:`), json]));
    });

  await greeted;
  // Flat, not W3C's nested form: Marionette ignores the nested one, and then refuses the certificate.
  await send('WebDriver:NewSession', { acceptInsecureCerts: true });
  return { send, close: () => socket.destroy() };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Cuts the stream into packets: decimal length in bytes, a colon, that much JSON. */
export function readPackets(socket: Pick<Socket, 'on'>, take: (packet: unknown) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    rest = Buffer.concat([rest, Buffer.from(chunk)]);
    for (;;) {
      const colon = rest.indexOf(':');
      if (colon < 0) return;
      const start = colon + 1;
      const end = start + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      const packet: unknown = JSON.parse(rest.subarray(start, end).toString());
      rest = rest.subarray(end);
      take(packet);
    }
  });
}
