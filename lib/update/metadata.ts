import * as z from 'zod/mini';
import { PACK } from './feed-files';
import { UpdateError } from './update-error';

const hex = (length: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${length}}$`)));
const version = z.int().check(z.gte(1));
/** An exact moment: what can't be read as one would count as never expiring. */
const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/), z.refine(isMoment));
const meta = z.looseObject({ version });

function signedAs<Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) {
  return z.looseObject({
    signed: z.looseObject({
      _type: z.literal(type),
      spec_version: z.string().check(z.regex(/^1\.\d+(\.\d+)?$/)),
      version,
      expires: moment,
      ...shape,
    }),
    signatures: z
      .array(z.looseObject({ keyid: hex(64), sig: z.string().check(z.regex(/^([0-9a-f]{2}){0,200}$/)) }))
      .check(z.maxLength(50)),
  });
}

const role = z.looseObject({ keyids: z.array(hex(64)).check(z.minLength(1)), threshold: version });
const keySchema = z.looseObject({
  keytype: z.literal('ecdsa'),
  scheme: z.literal('ecdsa-sha2-nistp256'),
  keyval: z.looseObject({ public: z.string() }),
});
export type Key = z.infer<typeof keySchema>;

export const rootSchema = signedAs('root', {
  consistent_snapshot: z.literal(true),
  keys: z.record(hex(64), keySchema),
  roles: z.looseObject({ root: role, timestamp: role, snapshot: role, targets: role }),
});
const schemas = {
  root: rootSchema,
  timestamp: signedAs('timestamp', { meta: z.looseObject({ 'snapshot.json': meta }) }),
  snapshot: signedAs('snapshot', { meta: z.looseObject({ 'targets.json': meta }) }),
  targets: signedAs('targets', {
    targets: z.looseObject({
      /** A feed that was just made holds none yet. */
      [PACK]: z.exactOptional(
        z.looseObject({ length: z.int().check(z.gte(1)), hashes: z.looseObject({ sha256: hex(64) }) }),
      ),
    }),
    /** A feed has one author; who may speak for whom is one question less. */
    delegations: z.optional(z.undefined()),
  }),
};

export type Role = keyof typeof schemas;
export const ROLES = Object.keys(schemas) as readonly Role[]; // Object.keys forgets the keys' type

/**
 * The metadata of a role, of the right shape; whether it is rightly signed is not said.
 * @throws UpdateError `not-a-feed`
 */
export function readMetadata<R extends Role>(role: R, text: string): z.infer<(typeof schemas)[R]> {
  try {
    return schemas[role].parse(JSON.parse(text)) as z.infer<(typeof schemas)[R]>; // TypeScript can't see that role and schema agree
  } catch (cause) {
    throw new UpdateError('not-a-feed', `what came is no ${role} metadata of a feed`, { cause });
  }
}

/** The ids of the keys that sign packs under a root, in one order: packs of other keys are another series. */
export function packKeys(root: string): readonly string[] {
  return readMetadata('root', root).signed.roles.targets.keyids.slice().sort(); // toSorted needs Chrome 110
}

function isMoment(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}
