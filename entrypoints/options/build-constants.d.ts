/** Set when the extension is built: tags of the languages whose rules a native speaker has read. */
declare const __REVIEWED_LANGUAGES__: readonly string[];
