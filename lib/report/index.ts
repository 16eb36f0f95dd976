export { keepReport, keptReports, undoReport } from './book';
export { type KeptReport, ReportError, type ReportKind } from './types';
