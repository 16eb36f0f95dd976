/** Pixels beyond the window within which units stay drawn, and before the end at which more is loaded. */
export const NEAR = 1600;
