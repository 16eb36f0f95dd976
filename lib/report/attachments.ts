import { withBook } from './database';
import type { Attachments, Picture } from './types';

/** Adds a picture to a report that is still in the book; an earlier one is replaced. An unknown report is no error. @throws ReportError */
export function attachPicture(report: string, picture: Picture): Promise<void> {
  return attach(report, { picture });
}

/** Adds what `cleanCopy` let pass of the post's HTML. @throws ReportError */
export function attachCopy(report: string, copy: string): Promise<void> {
  return attach(report, { copy });
}

/** What is kept with a report besides its words. @throws ReportError */
export async function readAttachments(report: string): Promise<Attachments> {
  const { report: _, ...attachments } = (await withBook((book) => book.get('attachments', report))) ?? {
    report,
  };
  return attachments;
}

async function attach(report: string, more: Attachments): Promise<void> {
  await withBook(async (book) => {
    const change = book.transaction(['reports', 'attachments'], 'readwrite');
    const store = change.objectStore('attachments');
    const [known, before] = await Promise.all([
      change.objectStore('reports').getKey(report),
      store.get(report),
    ]);
    const written = known === undefined ? undefined : store.put({ ...before, ...more, report });
    await Promise.all([written, change.done]);
  });
}
