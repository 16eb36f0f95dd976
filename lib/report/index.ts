export { attachCopy, attachPicture, readAttachments } from './attachments';
export {
  countReports,
  forgetReport,
  keepReport,
  listReports,
  readReports,
} from './book';
export { cleanPost, groupOf } from './clean-post';
export { forgetAllReports } from './database';
export { originOf } from './destinations/address';
export { type FilesTaken, filesTaken } from './destinations/files-taken';
export { followPolicy, policyDestinations } from './destinations/follow-policy';
export { readInvitation } from './destinations/invitation';
export { type PartsAllowed, partsWithin } from './destinations/parts';
export { type Pixels, readQr } from './destinations/qr';
export { renewForm } from './destinations/renew-form';
export type { SetUpPorts } from './destinations/server';
export { setUpDestination } from './destinations/set-up';
export {
  agreeTo,
  changeDestination,
  listDestinations,
  removeDestination,
  saveDestination,
} from './destinations/store';
export { termsOf } from './destinations/terms';
export {
  type Agreement,
  type Destination,
  type DestinationKind,
  type DestinationWish,
  type Parts,
  SetUpError,
  type SetUpProblem,
} from './destinations/types';
export { cleanCopy, ownWords } from './evidence/clean-copy';
export type {
  ContactField,
  ReadyReport,
  Reporter,
  ReportFields,
  ReportFile,
  SendingChoice,
} from './evidence/fields';
export { type FileLimits, readyReport } from './evidence/ready';
export { type FileOptions, reportsFile } from './file';
export type { FormTemplate } from './openrosa/template';
export { type DrainPorts, drain, nextDrain } from './outbox/drain';
export {
  deliveriesOf,
  listDeliveries,
  type QueueResult,
  queueReport,
  queueTest,
  reportedBefore,
  type SendOrder,
  UNDO_MS,
} from './outbox/queue';
export { sealOutbox } from './outbox/seal-outbox';
export { asksAgain, setAsideUnsent, type Unsent } from './outbox/set-aside-unsent';
export { giveUpDelivery, retryDelivery, takeBack } from './outbox/take-out';
export type { Delivery, DeliveryProblem, DeliveryState } from './outbox/types';
export { postSha256 } from './post-sha256';
export { sha256 } from './sha256';
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
