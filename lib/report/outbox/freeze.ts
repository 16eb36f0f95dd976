import { filesTaken } from '../destinations/files-taken';
import type { Agreement, Destination } from '../destinations/types';
import type { Reporter } from '../evidence/fields';
import { readyReport } from '../evidence/ready';
import { type FrozenBody, multipart } from '../openrosa/multipart';
import { submissionXml } from '../openrosa/submission';
import type { Attachments, Sendable } from '../types';
import { webhookBody } from '../webhook';

/** Bytes for everything but the files: XML, headers of parts. */
const BESIDES = 50_000;
const MOST_FILES = 5_000_000;

/** The request's body as it goes out to this destination, now and at every try. The same input gives the same bytes. */
export async function freeze(
  report: Sendable,
  attachments: Attachments,
  {
    destination,
    agreement,
    reporter,
  }: { readonly destination: Destination; readonly agreement: Agreement; readonly reporter: Reporter },
): Promise<FrozenBody> {
  const words = 4 * report.post.text.length; // in the form and in the copy, at most four bytes a unit
  const room = destination.maxBytes - words - BESIDES;
  // Base64 makes three bytes four.
  const most = Math.min(MOST_FILES, destination.kind === 'webhook' ? 0.7 * room : room);
  const ready = await readyReport(
    report,
    attachments,
    { agreement, reporter },
    {
      most,
      takes: filesTaken(destination),
    },
  );
  return destination.form
    ? multipart(report.id, submissionXml(destination.form, ready.fields), ready.files)
    : webhookBody(ready);
}
