import * as z from 'zod/mini';

const id = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.gte(1));
const role = z.looseObject({ keyids: z.array(id).check(z.minLength(1)), threshold: count });

/**
 * Root metadata of The Update Framework, of the kind that our feeds have. Who follows a feed reads it again (`lib/update`); a root that is
 * refused only there would leave a computer without new rules, and nobody would be told why. A test holds the two together.
 */
const rootMetadata = z.looseObject({
  signed: z.looseObject({
    _type: z.literal('root'),
    spec_version: z.string().check(z.regex(/^1\.\d+(\.\d+)?$/)),
    version: count,
    expires: z.string().check(
      z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
      z.refine((moment) => !Number.isNaN(Date.parse(moment))),
    ),
    consistent_snapshot: z.literal(true),
    keys: z.record(
      id,
      z.looseObject({
        keytype: z.literal('ecdsa'),
        scheme: z.literal('ecdsa-sha2-nistp256'),
        keyval: z.looseObject({ public: z.string() }),
      }),
    ),
    roles: z.looseObject({ root: role, timestamp: role, snapshot: role, targets: role }),
  }),
  signatures: z
    .array(z.looseObject({ keyid: id, sig: z.string().check(z.regex(/^([0-9a-f]{2}){0,200}$/)) }))
    .check(z.minLength(1), z.maxLength(50)),
});

/** Whether a text is the file from which a client of a feed starts; who signed it is found out when it is followed. */
export function isFeedRoot(text: string): boolean {
  try {
    return rootMetadata.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
