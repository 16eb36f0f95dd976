/** So many addresses may serve one feed of packs. */
export const MOST_MIRRORS = 10;
