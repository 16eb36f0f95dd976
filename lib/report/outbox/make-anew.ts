import { sha256 } from '../../storage';
import { withBook } from '../database';
import type { FrozenBody } from '../openrosa/multipart';
import { recast } from '../openrosa/recast';
import type { FormTemplate } from '../openrosa/template';
import { plainParcel, seal } from './parcel';
import { pauseAfter } from './timing';
import type { Delivery } from './types';

/** The bytes for which a server has no form, and what is needed to write them anew. */
interface Orphan extends FrozenBody {
  /** The form that the destination has now. */
  readonly form: FormTemplate | undefined;
  readonly now: number;
  readonly random: number;
}

/**
 * After a 404: when the organisation has another form by now, the report is written into that one, word for word, under the same id, and
 * queued again. But once a try may have arrived in the old form this would be a second report, which only the person can want: they are
 * told, and “Try again” says so (`again`).
 * @param before as it was before the try
 * @throws ReportError
 */
export async function makeAnew(before: Delivery, { form, now, random, ...frozen }: Orphan): Promise<void> {
  const anew = form && recast(frozen, form);
  if (!anew || isSame(anew.body, frozen.body)) return;
  const { report, destination, sealed } = before;
  const plain = plainParcel({ report, destination }, anew);
  const parcel = sealed ? await seal(plain) : plain;
  const hash = await sha256(anew.body);
  const isSure = before.unanswered + before.conflicts === 0;
  await withBook(async (book) => {
    const change = book.transaction(['deliveries', 'parcels'], 'readwrite');
    const deliveries = change.objectStore('deliveries');
    const current = await deliveries.get([report, destination]);
    // Deleted, tried again or sealed meanwhile: the next try finds out.
    if (current?.problem !== 'not-found' || current.tries !== before.tries + 1 || current.sealed !== sealed)
      return change.done;
    const { problem: _, status: _status, said: _said, ...rest } = current;
    const nextAt = now + pauseAfter(before.tries, random);
    return Promise.all([
      deliveries.put(
        isSure
          ? { ...rest, state: 'queued', nextAt, sha256: hash, bytes: anew.body.length }
          : { ...current, problem: 'form-changed' },
      ),
      isSure && change.objectStore('parcels').put(parcel),
      change.done,
    ]);
  });
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
