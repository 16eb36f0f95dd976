import type { Attachments, Picture } from './types';

/** Adds a picture to a report that is still in the book; an earlier one is replaced. @throws ReportError */
export async function attachPicture(_report: string, _picture: Picture): Promise<void> {
  throw new Error('not written yet');
}

/** What is kept with a report besides its words. @throws ReportError */
export async function readAttachments(_report: string): Promise<Attachments> {
  throw new Error('not written yet');
}
