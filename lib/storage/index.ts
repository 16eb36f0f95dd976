export { inTime } from './in-time';
export { sha256 } from './sha256';
export { withDatabase } from './with-database';
