import type { FrozenBody } from '../openrosa/multipart';

/** Frozen bytes on their way. `plain`: as they go out. `sealed`: encrypted under a key that no script can read out. */
export interface Parcel {
  readonly report: string;
  readonly destination: string;
  readonly contentType: string;
  readonly content: PlainContent | SealedContent;
}

interface PlainContent {
  readonly is: 'plain';
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * AES-GCM with a key of this parcel's own, not extractable, which is deleted with the parcel. It keeps out whoever uses this computer, not
 * who takes its disk apart: a parcel that goes out by itself needs its key beside it.
 */
interface SealedContent {
  readonly is: 'sealed';
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

export function plainParcel(address: Pick<Parcel, 'report' | 'destination'>, frozen: FrozenBody): Parcel {
  return { ...address, contentType: frozen.contentType, content: { is: 'plain', body: frozen.body } };
}

/** The same parcel, sealed; one that is sealed stays as it is. */
export async function seal(parcel: Parcel): Promise<Parcel> {
  if (parcel.content.is === 'sealed') return parcel;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, parcel.content.body);
  return { ...parcel, content: { is: 'sealed', key, iv, sealed } };
}

/** The bytes as they go out, and went out before. @throws when they were damaged. */
export async function bodyOf({ content }: Parcel): Promise<Uint8Array<ArrayBuffer>> {
  if (content.is === 'plain') return content.body;
  const { key, iv, sealed } = content;
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed));
}
