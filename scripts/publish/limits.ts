/** What a client takes, in bytes; it stops reading beyond. */
export const MOST_PACK_BYTES = 8_000_000;
export const MOST_METADATA_BYTES = 100_000;
