import type { Migration } from './versioned';

/**
 * How stored settings came to be what they are now, oldest step first. A step is never changed once it was released: add the next
 * one, and freeze an example of the version it makes in `tests/settings/frozen`.
 */
export const settingsMigrations: readonly Migration[] = [];
