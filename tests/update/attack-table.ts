import { gzipSync } from 'node:zlib';
import type { RulesProblem } from '../../lib/messages';
import { forFile, type Trick } from './hostile-server';
import { makePrivateKey, makeSigner, signerOf, underAnotherId } from './signers';
import {
  type Keys,
  makeKeys,
  type Odd,
  packOf,
  publish,
  type RoleName,
  type TestFeed,
  withRoot,
} from './test-feed';

/** Whoever holds the feed's files, or stands between it and us, or even one of its keys. */
export interface Attack {
  /** What is served from now on. */
  readonly feed?: (good: TestFeed) => TestFeed;
  /** What is answered in place of a file. */
  readonly trick?: Trick;
  /** Milliseconds after which a file is given up. */
  readonly patience?: number;
}
export type Row = [title: string, problem: RulesProblem, attack: Attack];

/** Versions of packs, in their order. All are newer than any that comes with an extension under test. */
export const FIRST = '2099.11.23';
export const GOOD = '2099.11.24';
const FRESH = packOf('2099.11.25');
export const NEXT = '2099.11.26';

/** Before any client's clock. */
const PAST = '2020-01-01T00:00:00Z';
const SIGNED_DAILY: readonly RoleName[] = ['timestamp', 'snapshot', 'targets'];

const published = (odd: Odd): Attack => ({ feed: (good) => publish(good, FRESH, odd) });
const packed = (bytes: string): Attack => published({ bytes: Buffer.from(bytes) });
const packWith = (changes: object): Attack => packed(JSON.stringify({ ...FRESH, ...changes }));
const answered = (file: string | RegExp, answer: Parameters<typeof forFile>[1]): Attack => ({
  feed: (good) => publish(good, FRESH),
  trick: forFile(file, answer),
});
const rotated = (keysOf: (keys: Keys) => Keys, odd: (keys: Keys) => Odd = () => ({})): Attack => ({
  feed: (good) => withRoot(good, keysOf(good.keys), odd(good.keys)),
});
/** The keys as they are, with other root keys. */
const withRootKeys =
  (signers: Keys['root']['signers'], threshold: number) =>
  (keys: Keys): Keys => ({
    ...keys,
    root: { signers, threshold },
  });
const twins = (): Keys['root']['signers'] => {
  const key = makePrivateKey();
  return [signerOf(key), underAnotherId(key)];
};
/** The snapshot or targets of one time under the name of another's. */
const inPlaceOf = (wanted: string, given: string): Attack => ({
  feed: (good) => {
    const feed = publish(good, FRESH);
    return { ...feed, files: new Map(feed.files).set(wanted, feed.files.get(given)!) };
  },
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

/** Each is tried on a feed whose second pack a client has installed; one that takes a patience of its own needs shorter limits than the product's. */
export const WRONGLY_SIGNED: readonly Row[] = [
  ...SIGNED_DAILY.map(
    (role): Row => [
      `${role} signed by a stranger`,
      'untrusted',
      published({ signedBy: { [role]: [makeSigner()] } }),
    ],
  ),
  ...SIGNED_DAILY.map(
    (role): Row => [`${role} signed by nobody`, 'untrusted', published({ signedBy: { [role]: [] } })],
  ),
  [
    'timestamp signed with the targets’ key',
    'untrusted',
    { feed: (good) => publish(good, FRESH, { signedBy: { timestamp: good.keys.targets.signers } }) },
  ],
  [
    'a new root that one of the three old keys signed',
    'untrusted',
    rotated(
      () => makeKeys(),
      ({ root }) => ({ signedBy: { root: root.signers.slice(0, 1) } }),
    ),
  ],
  [
    'a new root without the old keys',
    'untrusted',
    {
      feed: (good) => {
        const keys = makeKeys();
        return publish(withRoot(good, keys, { signedBy: { root: keys.root.signers } }), FRESH);
      },
    },
  ],
  [
    'a new root without its own keys',
    'untrusted',
    rotated(
      () => makeKeys(),
      ({ root }) => ({ signedBy: { root: root.signers } }),
    ),
  ],
  ['a new root in which one key stands under two ids', 'untrusted', rotated(withRootKeys(twins(), 2))],
  [
    'a new root in which a key is not what its id says',
    'untrusted',
    rotated(
      (keys) => keys,
      () => ({ tweak: { root: misnamed } }),
    ),
  ],
  [
    'a new root that asks for no signature at all',
    'not-a-feed',
    rotated(
      (keys) => keys,
      () => ({ tweak: { root: withoutThreshold } }),
    ),
  ],
  [
    'a new root of another version than its name says',
    'untrusted',
    rotated(
      (keys) => keys,
      () => ({ versions: { root: 7 } }),
    ),
  ],
  [
    'targets that let others speak for them',
    'not-a-feed',
    published({ tweak: { targets: (signed) => ({ ...signed, delegations: { keys: {}, roles: [] } }) } }),
  ],
];

export const OLD: readonly Row[] = [
  ...SIGNED_DAILY.map(
    (role): Row => [`${role} of an earlier version`, 'older', published({ versions: { [role]: 1 } })],
  ),
  [
    'a pack whose own version is lower',
    'older',
    { feed: (good) => publish(good, packOf(GOOD, { published: '2099-11-30' })) },
  ],
  ...SIGNED_DAILY.map(
    (role): Row => [`${role} that has run out`, 'expired', published({ expires: { [role]: PAST } })],
  ),
  [
    'a timestamp that ran out before the newest day that was signed, while the clock is years behind',
    'expired',
    published({ expires: { timestamp: '2099-11-01T00:00:00Z' } }),
  ],
  ['a timestamp that never runs out', 'not-a-feed', published({ expires: { timestamp: 'never' } })],
  ['a snapshot of another time', 'untrusted', inPlaceOf('3.snapshot.json', '2.snapshot.json')],
  ['targets of another time', 'untrusted', inPlaceOf('3.targets.json', '2.targets.json')],
];

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

export const FAULTY: readonly Row[] = [
  ['a pack that is no JSON', 'faulty', packed('var pack = {}')],
  ['a pack that is no text', 'faulty', published({ bytes: Buffer.from([0xff, 0xfe, 0x7b, 0x7d]) })],
  ['a pack of another shape', 'faulty', packWith({ flags: [] })],
  ['a pack with a field that nobody knows', 'faulty', packWith({ script: 'alert(1)' })],
  ['a pack for a newer engine, whatever its shape', 'newer-engine', packWith({ minEngine: 99, flags: [] })],
  [
    'a pack that fails its own examples',
    'faulty',
    packWith({
      examples: [{ language: 'en', flag: 'no-experience', text: 'We had noodles', expect: 'match' }],
    }),
  ],
  [
    'a pack that warns of what it must not',
    'faulty',
    packWith({
      examples: [{ language: 'en', flag: 'no-experience', text: 'Hiring, no experience', expect: 'ignore' }],
    }),
  ],
  ['a pack without examples', 'faulty', packWith({ examples: [] })],
  [
    'a pack with a phrase that can be read in a million ways',
    'faulty',
    packWith({
      languages: {
        ...FRESH.languages,
        en: {
          ...FRESH.languages.en,
          phrases: { offer: ['hiring'], 'no-experience': [`no ${'(a|b)'.repeat(39)}`] },
        },
      },
    }),
  ],
  [
    'a pack whose phrases can be read in a million ways together',
    'faulty',
    packWith({
      languages: {
        ...FRESH.languages,
        en: {
          ...FRESH.languages.en,
          words: { w: Array.from({ length: 99 }, (_, at) => `word${at}`) },
          phrases: {
            offer: ['hiring'],
            'no-experience': Array.from(
              { length: 100 },
              (_, at) => `p${at} …[a]…[b]…[c]…[d]…[e]…[f]… <w> … <w> … <w>`,
            ),
          },
        },
      },
    }),
  ],
  [
    'a pack with a slow selector',
    'faulty',
    packWith({ sites: { facebook: { selectors: { post: ['*:has(*:has(*))'] } } } }),
  ],
];

/** One thing after the other: what is served, and what comes of it, a problem or the version in use. */
export interface Step {
  readonly served: TestFeed;
  readonly comes: string;
  /** What may be fallen back to then, where that is the point. */
  readonly behind?: readonly string[];
}
/** What lasts: changes of keys, for good reasons and because some were stolen. Told of a feed whose newest pack a client has installed. */
export type Story = readonly [title: string, tell: (good: TestFeed) => readonly Step[]];

/** The feed with other keys for some roles, under a root that the old keys signed. */
export const withNewKeys = (feed: TestFeed, ...roles: readonly RoleName[]): TestFeed => {
  const fresh = makeKeys();
  return withRoot(feed, {
    ...feed.keys,
    ...Object.fromEntries(roles.map((role) => [role, fresh[role]])),
  });
};

/** Versions go up from story to story, so that they can be told one after the other. */
export const STORIES: readonly Story[] = [
  [
    'all keys are changed, with the old signatures',
    (good) => [
      {
        served: publish(withNewKeys(good, 'root', ...SIGNED_DAILY), packOf('2099.12.01')),
        comes: '2099.12.01',
        behind: [],
      },
    ],
  ],
  [
    'the root has run out, and the next one comes',
    (good) => {
      const late = publish(withRoot(good, good.keys, { expires: { root: PAST } }), packOf('2099.12.02'));
      return [
        { served: late, comes: 'expired' },
        { served: withRoot(late, late.keys), comes: '2099.12.02' },
      ];
    },
  ],
  [
    'whoever stole the keys of timestamp and snapshot drives their versions up, and new keys bring them down',
    (good) => {
      const before = publish(good, packOf('2099.12.03'));
      const versions = { timestamp: 1_000_000, snapshot: 1_000_000, targets: before.version };
      const after = packOf('2099.12.04');
      return [
        { served: before, comes: '2099.12.03' },
        { served: publish(before, packOf('2099.12.03'), { versions }), comes: '2099.12.03' },
        { served: publish(before, after), comes: 'older' },
        {
          served: publish(withNewKeys(before, 'timestamp', 'snapshot'), after),
          comes: '2099.12.04',
          behind: ['2099.12.03'],
        },
      ];
    },
  ],
  [
    'whoever stole the daily keys signs a pack of the highest version and a far-off day, and new keys bring a good one of its own version',
    (good) => {
      const forged = packOf('9999.12.31', { published: '2099-12-31' });
      const again = withNewKeys(good, ...SIGNED_DAILY);
      return [
        { served: publish(good, forged), comes: '9999.12.31' },
        { served: publish({ ...good, version: good.version + 1 }, packOf('2099.12.05')), comes: 'older' },
        {
          served: publish(again, packOf('2099.12.05'), { expires: { timestamp: '2099-12-20T00:00:00Z' } }),
          comes: '2099.12.05',
          behind: [],
        },
        {
          served: publish(publish(again, packOf('2099.12.05')), packOf('2099.12.05.2')),
          comes: '2099.12.05.2',
          behind: ['2099.12.05'],
        },
        {
          served: publish({ ...again, version: again.version + 2 }, packOf('2099.12.04')),
          comes: 'older',
          behind: ['2099.12.05'],
        },
        {
          served: publish({ ...again, version: again.version + 3 }, packOf('2099.12.06')),
          comes: '2099.12.06',
        },
      ];
    },
  ],
  [
    'the key of the targets is changed, and the same pack is signed anew',
    (good) => {
      const pack = packOf('2099.12.07');
      const before = publish(good, pack);
      const after = publish(withNewKeys(before, 'targets'), pack);
      return [
        { served: before, comes: '2099.12.07' },
        { served: after, comes: '2099.12.07', behind: [] },
        { served: publish(after, packOf('2099.12.06')), comes: 'older' },
        {
          served: publish({ ...after, version: after.version + 1 }, packOf('2099.12.08')),
          comes: '2099.12.08',
        },
      ];
    },
  ],
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

/** Each key under the id of another. */
function misnamed(signed: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.entries(signed.keys as Record<string, unknown>);
  const renamed = keys.map(([id], at) => [id, keys[(at + 1) % keys.length]![1]]);
  return { ...signed, keys: Object.fromEntries(renamed) };
}

function withoutThreshold(signed: Record<string, unknown>): Record<string, unknown> {
  const roles = signed.roles as Record<RoleName, object>;
  return { ...signed, roles: { ...roles, timestamp: { ...roles.timestamp, threshold: 0 } } };
}
