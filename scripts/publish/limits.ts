/** What a client takes; it stops reading beyond. */
export const MOST_METADATA_BYTES = 64_000;
export const MOST_PACK_BYTES = 12_000_000;
/** How many new roots a client follows at once. */
export const MOST_ROOTS = 100;
/** How long a client waits for one file, in milliseconds. */
export const METADATA_PATIENCE = 30_000;
export const PACK_PATIENCE = 180_000;
