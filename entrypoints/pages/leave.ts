export { leaveFor, onShiftThrice } from '../../lib/card';

/** Where to when nobody named another page: one that nobody minds seeing. */
export const NEUTRAL_PAGE = 'https://www.wikipedia.org/';
