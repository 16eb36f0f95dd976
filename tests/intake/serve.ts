import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answered, Asked } from './form-server';

export interface Served {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Requests that are taken and never answered: the connection dies once they have arrived. */
  lose: (asked: Asked) => boolean;
  readonly close: () => Promise<void>;
}

/** A stand-in server at a real port of this computer. */
export async function serve(server: { readonly answer: (asked: Asked) => Answered }): Promise<Served> {
  const http = createServer(async (request, response) => {
    const asked: Asked = {
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: await bodyOf(request),
    };
    const { status, headers = {}, body } = server.answer(asked);
    if (served.lose(asked)) request.socket.destroy();
    else response.writeHead(status, headers).end(status === 204 ? undefined : body);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo; // it listens on a port, so its address is one
  const served: Served = {
    origin: `http://127.0.0.1:${port}`,
    lose: () => false,
    close: () => {
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
  return served;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}
