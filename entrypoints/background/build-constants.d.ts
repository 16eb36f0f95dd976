/** Set when the extension is built, from the pack that goes with it: so a wake need not read the pack to know it. */
declare const __PACK_VERSION__: string;
/** SHA-256 of the bundled pack.json, in hexadecimal. */
declare const __PACK_HASH__: string;
/** ISO day on which the bundled pack was published. */
declare const __PACK_PUBLISHED__: string;
/** Addresses of the feed that this build asks for fresh rules, and its root metadata as JSON: see `Feed`. Empty: none. */
declare const __FEED_URLS__: readonly string[];
declare const __FEED_ROOT__: string;
