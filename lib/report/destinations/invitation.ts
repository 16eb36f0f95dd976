import type { DestinationWish } from './types';

/**
 * Reads what an organisation hands out: the text of an ODK Central QR code (base64 of zlib of JSON), a public access link, an app user's
 * address, a KoboToolbox collector's address, or else the address of a webhook.
 * @param kind where the person said what it is; an address that is none of ours is taken for a webhook only then.
 * @returns a wish whose `name` is the server's host, for the person to change.
 * @throws SetUpError `not-recognised`, `not-secure`
 */
export async function readInvitation(
  _text: string,
  _kind?: DestinationWish['kind'],
): Promise<DestinationWish> {
  throw new Error('not written yet');
}

/** Match pattern of a wish's origin, for `permissions.request` in the click: `https://host/*`. @throws SetUpError `not-recognised`, `not-secure` */
export function originOf(_url: string): string {
  throw new Error('not written yet');
}
