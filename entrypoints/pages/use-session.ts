import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask, isRefusal } from '../../lib/messages';
import { readSettings, SESSION_KEY, watchSettings } from '../../lib/settings';
import { leaveFor } from './leave';
import { orLate } from './patience';

/**
 * `unknown`: what an earlier person left may still be here; `unanswered`: and nobody says that it is not. `shared`: several people use
 * this computer, one after the other.
 */
export type Session = 'unknown' | 'unanswered' | 'own' | 'shared';

/** Milliseconds without an answer after which a person should know that something is wrong. */
const PATIENCE = 5_000;

/**
 * Whose computer this is. On a shared one nothing may be shown before the background says that nothing of an earlier person is left;
 * and when a person's session ends, wherever that is said, the page goes.
 * @param exit where to, when it can't be closed
 */
export function useSession(exit: string): Session {
  const [session, setSession] = useState<Session>('unknown');

  useEffect(() => {
    let looks = 0;
    const look = async () => {
      const mine = ++looks;
      const { settings } = await readSettings();
      const isShared = settings.sharedComputer.value;
      const say = (known: Session) => mine === looks && setSession(known);
      if (!isShared) return say('own');
      const reply = await orLate(ask({ type: 'session' }), PATIENCE, () => say('unanswered'));
      say(!isRefusal(reply) && reply.ok ? 'shared' : 'unanswered');
    };
    const lookOnceEnded = (changes: Readonly<Record<string, Change>>) => {
      if (changes[SESSION_KEY]?.oldValue === 'ending') void look();
    };
    void look();
    browser.storage.local.onChanged.addListener(lookOnceEnded);
    const unwatch = watchSettings(() => void look());
    return () => {
      unwatch();
      browser.storage.local.onChanged.removeListener(lookOnceEnded);
    };
  }, []);

  useEffect(() => {
    const listen = (changes: Readonly<Record<string, Change>>, area: string) => {
      const { oldValue, newValue } = (area === 'local' && changes[SESSION_KEY]) || {};
      // Firefox also tells what was written and stayed the same.
      if (newValue === 'ending' && oldValue !== 'ending') void closePage(exit);
    };
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  }, [exit]);

  return session;
}

interface Change {
  readonly oldValue?: unknown;
  readonly newValue?: unknown;
}

/** The last page of a browser is left instead: with it the browser would close, and reports would wait. */
async function closePage(exit: string): Promise<void> {
  document.documentElement.hidden = true;
  const [here, all] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({})]).catch(
    () => [undefined, []] as const,
  );
  if (here?.id !== undefined && all.length > 1) await browser.tabs.remove(here.id);
  else leaveFor(exit);
}
