export {
  countReports,
  forgetReport,
  keepReport,
  listReports,
  readReports,
} from './book';
export { cleanPost, groupOf } from './clean-post';
export { forgetAllReports } from './database';
export { type FileOptions, reportsFile } from './file';
export {
  type BookEntry,
  type KeptReport,
  ReportError,
  type ReportKind,
  type ReportSource,
} from './types';
