/** What stands between a unit and the one before it. */
export const Gap = {
  none: 0,
  /** Spaces, ordinary punctuation, emoji. */
  space: 1,
  /** One symbol, nothing else: “pass*port”. */
  symbol: 2,
  sentence: 3,
  line: 4,
  /** Spacing as a habit (T e l e g r a m, ค า สิ โ น): may stand inside a word or between words. */
  habit: 5,
} as const;
export type Gap = (typeof Gap)[keyof typeof Gap];
