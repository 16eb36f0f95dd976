import { makeKeys, packOf, publish, type RoleName, type TestFeed, withRoot } from '../test-feed';
import { PAST, SIGNED_DAILY } from './attack';

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
