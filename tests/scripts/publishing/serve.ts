import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { feedListener } from '../../../scripts/publish/serve';

/** Answers a request in another way than a good server; says whether it did. */
export type Mischief = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

/** Serves a folder until the test ends. @returns its address */
export async function serve(folder: string, mischief: Mischief = () => false): Promise<string> {
  const good = feedListener(folder);
  const server = createServer((request, response) => {
    if (!mischief((request.url ?? '').slice(1), request, response)) good(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`; // a string for sockets in the file system only
}
