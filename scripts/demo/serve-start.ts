import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StartServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves pages by their path on a free port of this computer, to this computer alone. */
export async function serveStart(pages: Readonly<Record<string, string>>): Promise<StartServer> {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? 'There is no such page. <a href="/">Back to the start</a>');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // `address()` is a string only for pipes; this server listens on a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
