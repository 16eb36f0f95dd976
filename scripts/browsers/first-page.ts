import { existsSync } from 'node:fs';
import { join } from 'node:path';

const FIRST_PAGE = 'welcome.html';

/**
 * The page that an extension opens over the tab when it is installed, as the end of its address; nothing for one that opens none. Whoever
 * drives a browser waits for it and closes it, as a person does before they go on.
 */
export function firstPageOf(extension: string): string | undefined {
  return existsSync(join(extension, FIRST_PAGE)) ? `/${FIRST_PAGE}` : undefined;
}
