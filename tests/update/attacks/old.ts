import { packOf, publish } from '../test-feed';
import { type Attack, FRESH, GOOD, PAST, published, type Row, SIGNED_DAILY } from './attack';

/** The snapshot or targets of one time under the name of another's. */
const inPlaceOf = (wanted: string, given: string): Attack => ({
  feed: (good) => {
    const feed = publish(good, FRESH);
    return { ...feed, files: new Map(feed.files).set(wanted, feed.files.get(given)!) };
  },
});

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
    (role): Row => [`${role} metadata that has run out`, 'expired', published({ expires: { [role]: PAST } })],
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
