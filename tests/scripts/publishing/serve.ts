import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Answers a request in another way than a good server; says whether it did. */
export type Mischief = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

/** Serves a folder as docs/rules-guide.md says: open to all, with ETag, packs compressed. @returns its address */
export async function serve(folder: string, mischief: Mischief = () => false): Promise<string> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    if (mischief(path, request, response)) return;
    response.setHeader('Access-Control-Allow-Origin', '*');
    const file = join(folder, path);
    if (!existsSync(file)) return void response.writeHead(404).end('not found');
    const packed = existsSync(`${file}.gz`) && request.headers['accept-encoding']?.includes('gzip');
    const bytes = readFileSync(packed ? `${file}.gz` : file);
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    if (packed) response.setHeader('Content-Encoding', 'gzip');
    response.writeHead(200, { 'Content-Length': bytes.length }).end(bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`; // a string for sockets in the file system only
}
