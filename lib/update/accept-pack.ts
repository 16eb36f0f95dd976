import * as z from 'zod/mini';
import { createDetector } from '../detect';
import { type CompiledPack, compilePack, ENGINE, packSchema } from '../pack';
import { sha256 } from '../storage';
import { selfTest } from './self-test';
import { asUpdateError, UpdateError } from './update-error';

/** What targets metadata says of the pack. */
export interface Target {
  readonly sha256: string;
  readonly length: number;
}

/** Of a pack of any engine. */
const headSchema = z.looseObject({ format: z.literal(1), minEngine: z.number() });

/** The pack that bytes hold, when they are the signed ones. @throws UpdateError `untrusted` */
export async function checkBytes(bytes: Uint8Array<ArrayBuffer>, target: Target): Promise<void> {
  if (bytes.length !== target.length)
    throw new UpdateError('untrusted', `the pack has ${bytes.length} bytes and not ${target.length}`);
  const hash = await sha256(bytes);
  if (hash !== target.sha256)
    throw new UpdateError('untrusted', `the pack is ${hash} and not ${target.sha256}`);
}

/**
 * Makes a pack ready, when this engine can use it and it does what its own examples say: a right signature makes no right pack.
 * @throws UpdateError `faulty` or `newer-engine`
 */
export async function acceptPack(bytes: Uint8Array<ArrayBuffer>): Promise<CompiledPack> {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const { minEngine } = headSchema.parse(json);
    if (minEngine > ENGINE)
      throw new UpdateError('newer-engine', `the pack needs engine ${minEngine}; this is ${ENGINE}`);
    const pack = packSchema.parse(json);
    const compiled = compilePack(pack);
    await selfTest(pack, createDetector(compiled));
    return compiled;
  } catch (cause) {
    throw asUpdateError(cause, 'faulty');
  }
}
