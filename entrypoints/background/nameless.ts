import { browser } from 'wxt/browser';

/** Of all rules of this kind that we set; there is only one. */
const RULE = 1;

/**
 * Has Firefox leave `Origin` out of what the extension itself posts. It would name this very installation to each server that gets a report, by
 * a random number that stays the same for years, whatever may be read there (measured in 153); form servers and webhooks don't ask for it. Chrome names the extension, the same
 * for everybody. The rule lasts until the browser closes and touches no request of a page.
 * @throws when the browser takes no such rule; then nothing may be sent
 */
export async function postNameless(): Promise<void> {
  if (!import.meta.env.FIREFOX) return;
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [RULE],
    addRules: [
      {
        id: RULE,
        action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
        condition: {
          initiatorDomains: [new URL(browser.runtime.getURL('/')).hostname],
          requestMethods: ['post'],
          resourceTypes: ['xmlhttprequest'],
        },
      },
    ],
  });
}
