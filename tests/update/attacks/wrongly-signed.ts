import { makePrivateKey, makeSigner, signerOf, underAnotherId } from '../signers';
import { type Keys, makeKeys, type Odd, publish, type RoleName, withRoot } from '../test-feed';
import { type Attack, FRESH, published, type Row, SIGNED_DAILY } from './attack';

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
