import * as z from 'zod/mini';
import { secureAddress } from './address';
import { type DestinationWish, SetUpError } from './types';

/** What an ODK Collect settings code holds, of what we need. @see https://docs.getodk.org/collect-import-export/ */
const settingsSchema = z.object({
  general: z.object({
    server_url: z.string(),
    username: z.optional(z.string()),
    password: z.optional(z.string()),
  }),
});

/** A settings code unpacked is a few hundred bytes; more is no settings code. */
const MOST = 100_000;

/** Paths under which form servers take reports: ODK Central's tokens, its public links, and KoboToolbox's collectors. */
const OPENROSA = /\/v1\/(key|test)\/[^/]+\/projects\/\d+|^\/(-|f)\/|\/collector\/[^/]+/;

/**
 * Reads what an organisation hands out: the text of an ODK Central QR code (base64 of zlib of JSON), a public access link, an app user's
 * address, a KoboToolbox collector's address, or else the address of a webhook.
 * @param kind where the person said what it is; an address that is none of ours is taken for a webhook only then.
 * @returns a wish whose `name` is the server's host, for the person to change.
 * @throws SetUpError `not-recognised`, `not-secure`
 */
export async function readInvitation(text: string, kind?: DestinationWish['kind']): Promise<DestinationWish> {
  const trimmed = text.trim();
  if (/^https?:/i.test(trimmed)) return wishFor(secureAddress(trimmed), kind);
  const { server_url, username, password } = (await readSettings(trimmed)).general;
  const login = username && password ? { user: username, password } : undefined;
  return { ...wishFor(secureAddress(server_url), 'openrosa'), ...(login && { login }) };
}

function wishFor(address: URL, said: DestinationWish['kind'] | undefined): DestinationWish {
  const kind = OPENROSA.test(address.pathname) ? 'openrosa' : said;
  if (kind === undefined) throw new SetUpError('not-recognised');
  return { kind, name: address.hostname, url: address.href };
}

async function readSettings(text: string): Promise<z.infer<typeof settingsSchema>> {
  try {
    return settingsSchema.parse(JSON.parse(text.startsWith('{') ? text : await unpacked(text)));
  } catch (cause) {
    throw new SetUpError('not-recognised', [], cause);
  }
}

async function unpacked(text: string): Promise<string> {
  const packed = Uint8Array.from(atob(text.replace(/\s+/g, '')), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let unpacked = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    unpacked += decoder.decode(piece.value, { stream: true });
    if (unpacked.length > MOST) {
      await reader.cancel();
      throw new Error('too long for a settings code');
    }
  }
  return unpacked + decoder.decode();
}
