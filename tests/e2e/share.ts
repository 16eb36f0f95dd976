import { BROWSER } from './stage';

const isWhole = process.env.JRF_TESTS === 'everything';

/**
 * What this browser takes of a list of like cases: every other one, and the other browser the rest. In `npm run test:all` each takes all.
 * @param turn lists that belong together and have different ones give each browser a part of each
 */
export function share<Case>(cases: readonly Case[], turn = 0): readonly Case[] {
  const mine = BROWSER === 'firefox' ? 1 : 0;
  return isWhole ? cases : cases.filter((_, at) => (at + turn) % 2 === mine);
}
