import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer, askTab, watchAccess } from '../../lib/messages';
import { watchSettings } from '../../lib/settings';
import { showAccess } from './access-sign';
import { handlers } from './handlers';
import { listenToMenu, showMenu } from './menu';
import { drainOutbox, isOutboxAlarm } from './outbox';
import { forgetRules, loadRules } from './rules';
import {
  isSessionAlarm,
  listenToIdle,
  lookWhoIsThere,
  sessionSettled,
  sharedComputerChanged,
} from './shared-computer';
import { tellTabs } from './tabs';
import { accessChanged, isUpdateAlarm, planUpdates, updateRules } from './updates';
import { openWelcome } from './welcome';

// Every listener is added before anything is awaited: a browser that wakes the background for an event looks only once.
export default defineBackground(() => {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('') };
  browser.runtime.onMessage.addListener(async (message, sender) => {
    await sessionSettled();
    return answer(message, { sender, own, handlers });
  });

  watchSettings(({ problems }) => {
    for (const problem of problems) console.warn(`Job Red Flags: ${problem.from}: ${problem.message}`);
    attempt(() => tellTabs((tab) => askTab(tab, { type: 'judge-again' })));
    attempt(showAccess); // It may be said in another language now.
    attempt(showMenu);
    forgetRules(); // Another feed may be set now.
    attempt(planUpdates);
    attempt(drainSettled); // Policy may name other servers now.
    attempt(sharedComputerChanged);
  });

  listenToMenu((task) => attempt(() => sessionSettled().then(task)));
  listenToIdle(attempt);
  watchAccess(() => {
    attempt(showAccess);
    attempt(accessChanged);
    attempt(drainSettled); // A report may have waited for this.
  });
  browser.runtime.onStartup.addListener(() => {
    attempt(showAccess);
    attempt(showMenu);
    attempt(updateRules);
    attempt(drainSettled);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') attempt(openWelcome); // Not again after an update.
    attempt(showAccess);
    attempt(showMenu);
    attempt(drainSettled);
    attempt(loadRules); // Compiled now, so that the first post need not wait for it.
  });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (isUpdateAlarm(name)) attempt(updateRules);
    if (isOutboxAlarm(name)) attempt(drainSettled);
    if (isSessionAlarm(name)) attempt(lookWhoIsThere);
  });
  globalThis.addEventListener('online', () => attempt(drainSettled));
  attempt(sessionSettled);
  attempt(planUpdates);
  attempt(drainSettled); // Whatever stopped us, or took our alarm away, left something waiting.
});

/** Nothing is sent before it is known whose it is, and what was agreed to. */
function drainSettled(): Promise<void> {
  return sessionSettled().then(drainOutbox);
}

function attempt(task: () => Promise<unknown>): void {
  task().catch((cause) => console.error('Job Red Flags:', cause));
}
