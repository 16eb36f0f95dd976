/** Set when the extension is built, from the pack that goes with it: so a wake need not read the pack to know it. */
declare const __PACK_VERSION__: string;
/** SHA-256 of the bundled pack.json, in hexadecimal. */
declare const __PACK_HASH__: string;
