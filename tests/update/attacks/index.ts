export { FIRST, GOOD, NEXT, type Row } from './attack';
export { FAULTY } from './faulty';
export { OLD } from './old';
export { SERVED_WRONGLY, TOO_LONG_FOR_BROWSERS } from './served-wrongly';
export { STORIES, withNewKeys } from './stories';
export { WRONGLY_SIGNED } from './wrongly-signed';
