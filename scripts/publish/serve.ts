import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';

/** What of a feed's folder is served: no lock, nothing unfinished, no other folder. */
const SERVED = /^(targets\/)?\w[\w.]*\.json$/;
/** Files whose name says what is in them never change. */
const LASTING = /^(\d+\.|targets\/)/;

/** How a browser may have a file, the smallest first, and how the packed file's name ends. */
const PACKED = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Serves a feed as docs/rules-guide.md says: open to all, with ETag, packs compressed. For trying, not for the world. */
export function feedListener(folder: string): RequestListener {
  return (request, response) => {
    const path = (request.url ?? '').slice(1);
    const file = join(folder, path);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (!SERVED.test(path) || !existsSync(file)) {
      response.writeHead(404, { 'Cache-Control': 'max-age=60', 'Content-Length': 0 }).end();
      return;
    }
    const accepted = request.headers['accept-encoding'] ?? '';
    const [encoding, ending] = PACKED.find(
      ([name, end]) => accepted.includes(name) && existsSync(file + end),
    ) ?? [undefined, ''];
    const bytes = readFileSync(file + ending);
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
    response.setHeader('ETag', etag);
    response.setHeader('Cache-Control', LASTING.test(path) ? 'max-age=31536000, immutable' : 'no-cache');
    response.setHeader('Vary', 'Accept-Encoding');
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader('Content-Type', 'application/json');
    if (encoding) response.setHeader('Content-Encoding', encoding);
    response.writeHead(200, { 'Content-Length': bytes.length }).end(bytes);
  };
}

/** Serves a feed on this computer until it is stopped. */
export function serveHere(folder: string, port: number, say: (line: string) => void): Promise<void> {
  const server = createServer(feedListener(folder));
  return new Promise((_, failed) => {
    server.on('error', failed);
    server.listen(port, '127.0.0.1', () =>
      say(`Serving ${folder} at http://127.0.0.1:${port}/ (Ctrl+C ends it)`),
    );
  });
}
