import { browser } from 'wxt/browser';
import { addressPattern } from '../../lib/update';

/**
 * Whether a feed's address may be asked without telling who asks. Firefox names the installation in each request (`Origin:
 * moz-extension://` and a random number, measured in 153) unless it may read that address; Chrome names the extension, which is the same
 * for everybody.
 */
export async function mayAsk(address: string): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  return browser.permissions.contains({ origins: [addressPattern(address)] });
}
