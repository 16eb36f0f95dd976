export { attachCopy, attachPicture, readAttachments } from './attachments';
export { countReports, forgetReport, keepReport, listReports, readReports } from './book';
export { cleanPost, groupOf } from './clean-post';
export { forgetAllReports } from './database';
export { originOf } from './destinations/address';
export { type FilesTaken, filesTaken } from './destinations/files-taken';
export { followPolicy, policyDestinations } from './destinations/follow-policy';
export { readInvitation } from './destinations/invitation';
export { partsWithin } from './destinations/parts';
export { readQr } from './destinations/qr';
export { renewForm } from './destinations/renew-form';
export { setUpDestination } from './destinations/set-up';
export { agreeTo, listDestinations, removeDestination, saveDestination } from './destinations/store';
export { termsOf } from './destinations/terms';
export {
  type Agreement,
  type Destination,
  type DestinationWish,
  type Parts,
  SetUpError,
  type SetUpProblem,
} from './destinations/types';
export { cleanCopy, ownWords } from './evidence/clean-copy';
export type { ReadyReport, Reporter, ReportFile, SendingChoice } from './evidence/fields';
export { type FileLimits, readyReport } from './evidence/ready';
export { type FileOptions, reportsFile } from './file';
export { drain, nextDrain } from './outbox/drain';
export {
  deliveriesOf,
  listDeliveries,
  queueReport,
  queueTest,
  reportedBefore,
  UNDO_MS,
} from './outbox/queue';
export { sealOutbox } from './outbox/seal-outbox';
export { asksAgain, setAsideUnsent, type Unsent } from './outbox/set-aside-unsent';
export { giveUpDelivery, retryDelivery, takeBack } from './outbox/take-out';
export type { Delivery, DeliveryProblem } from './outbox/types';
export { postSha256 } from './post-sha256';
export { reportsTable } from './table';
export {
  type Attachments,
  type BookEntry,
  type KeptReport,
  type Picture,
  ReportError,
  type ReportKind,
  type ReportSource,
} from './types';
