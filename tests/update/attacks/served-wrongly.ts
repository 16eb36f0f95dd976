import { gzipSync } from 'node:zlib';
import { forFile, type Trick } from '../hostile-server';
import { packOf, publish } from '../test-feed';
import { type Attack, FRESH, NEXT, published, type Row } from './attack';

const answered = (file: string | RegExp, answer: Parameters<typeof forFile>[1]): Attack => ({
  feed: (good) => publish(good, FRESH),
  trick: forFile(file, answer),
});
const drip: Parameters<typeof forFile>[1] = (response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};
const endless: Parameters<typeof forFile>[1] = (response) => {
  response.writeHead(200);
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(10_000)));
  };
  response.on('drain', more);
  more();
};
const page: Parameters<typeof forFile>[1] = (response) =>
  void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title>');

export const SERVED_WRONGLY: readonly Row[] = [
  ['a timestamp without end', 'not-a-feed', answered('timestamp.json', endless)],
  ['a pack without end', 'not-a-feed', answered(/pack\.json$/, endless)],
  ['a timestamp that drips', 'unreachable', { ...answered('timestamp.json', drip), patience: 300 }],
  ['a pack that drips', 'unreachable', { ...answered(/pack\.json$/, drip), patience: 300 }],
  ['a server that says nothing', 'unreachable', { ...answered('timestamp.json', () => {}), patience: 300 }],
  [
    'files that each take nearly as long as they may',
    'unreachable',
    { feed: (good) => publish(good, FRESH), trick: late(250), patience: 300 },
  ],
  [
    'metadata larger than any',
    'not-a-feed',
    published({ tweak: { timestamp: (signed) => ({ ...signed, fill: 'x'.repeat(70_000) }) } }),
  ],
  [
    'a small answer that unpacks to a large one',
    'not-a-feed',
    answered(
      'timestamp.json',
      (response) =>
        void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000))),
    ),
  ],
  ['half a timestamp', 'not-a-feed', { feed: (good) => publish(good, FRESH), trick: half('timestamp.json') }],
  ['half a pack', 'untrusted', { feed: (good) => publish(good, FRESH), trick: half(/pack\.json$/) }],
  [
    'an answer that breaks off',
    'unreachable',
    answered(/pack\.json$/, (response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write('{');
      setTimeout(() => response.destroy(), 50);
    }),
  ],
  [
    'another pack of the same length',
    'untrusted',
    answered(/pack\.json$/, (response) => void response.writeHead(200).end(JSON.stringify(packOf(NEXT)))),
  ],
  [
    'a longer pack',
    'not-a-feed',
    answered(/pack\.json$/, (response) => void response.writeHead(200).end(`${JSON.stringify(FRESH)} `)),
  ],
  ['no pack', 'not-a-feed', answered(/pack\.json$/, (response) => void response.writeHead(404).end())],
  [
    'no timestamp',
    'not-a-feed',
    answered('timestamp.json', (response) => void response.writeHead(404).end()),
  ],
  [
    'a way to another host',
    'not-a-feed',
    answered(
      /./,
      (response) => void response.writeHead(302, { location: 'https://elsewhere.example/feed/' }).end(),
    ),
  ],
  ['a server that is gone', 'unreachable', answered(/./, (response) => void response.destroy())],
  ['a login page for everything', 'not-a-feed', answered(/./, page)],
  ['a login page for the pack', 'untrusted', answered(/pack\.json$/, page)],
  [
    'an error of the server',
    'unreachable',
    answered(/./, (response) => void response.writeHead(500).end('{}')),
  ],
  [
    'an error of the server where a new root may be',
    'unreachable',
    answered(/root\.json$/, (response) => void response.writeHead(503).end()),
  ],
  [
    'a connection that is cut where a new root may be',
    'unreachable',
    answered(/root\.json$/, (response) => void response.destroy()),
  ],
];

/** By the product's own limits a slow pack takes three minutes, slow files together five. */
export const TOO_LONG_FOR_BROWSERS: readonly string[] = [
  'a pack that drips',
  'files that each take nearly as long as they may',
];

/** What a good server would answer, but so many milliseconds later. */
function late(milliseconds: number): Trick {
  return (_path, response, whole) => {
    setTimeout(() => response.writeHead(whole ? 200 : 404).end(whole), milliseconds);
    return true;
  };
}

function half(file: string | RegExp): Trick {
  return (path, response, whole) => {
    const isWanted = typeof file === 'string' ? path === file : file.test(path);
    if (isWanted) response.writeHead(200).end(whole?.subarray(0, whole.length / 2));
    return isWanted;
  };
}
