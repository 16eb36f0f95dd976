export { attachPicture, readAttachments } from './attachments';
export {
  countReports,
  forgetReport,
  keepReport,
  listReports,
  readReports,
} from './book';
export { cleanPost, groupOf } from './clean-post';
export { forgetAllReports } from './database';
export { originOf, readInvitation } from './destinations/invitation';
export { type Pixels, readQr } from './destinations/qr';
export { type SetUpPorts, setUpDestination } from './destinations/set-up';
export { agreeTo, listDestinations, removeDestination, saveDestination } from './destinations/store';
export {
  type Agreement,
  type Destination,
  type DestinationKind,
  type DestinationWish,
  type Parts,
  SetUpError,
  type SetUpProblem,
} from './destinations/types';
export {
  type ContactField,
  type ReadyReport,
  type Reporter,
  type ReportFields,
  type ReportFile,
  readyReport,
  type SendingChoice,
} from './evidence/fields';
export { type FileOptions, reportsFile } from './file';
export type { FormTemplate } from './openrosa/template';
export { type DrainPorts, drain } from './outbox/drain';
export {
  deliveriesOf,
  giveUpDelivery,
  listDeliveries,
  type QueueResult,
  queueReport,
  queueTest,
  reportedBefore,
  retryDelivery,
  type SendOrder,
  sealOutbox,
  takeBack,
  UNDO_MS,
} from './outbox/queue';
export type { Delivery, DeliveryProblem, DeliveryState } from './outbox/types';
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
