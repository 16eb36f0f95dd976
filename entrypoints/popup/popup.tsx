import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { NEUTRAL_PAGE, onShiftThrice } from '../pages/leave';
import { NoLetters } from '../pages/no-letters';
import { leaveQuickly } from './actions';
import { CheckOffer } from './check-offer';
import { Footer } from './footer';
import { Header } from './header';
import { HelpLinks } from './help-links';
import { SharedPanel } from './shared-panel';
import { TabPanel } from './tab-panel';
import { useSnapshot } from './use-snapshot';

/** Said when not even the words of the person's language could be loaded. */
const FAILED = 'Something went wrong. Close this window and open it again.';

/** The window behind the extension's button. `search` may name a tab; otherwise it is about the tab in front. */
export function Popup({ search }: { search: string }): JSX.Element {
  const { snapshot, failed, refresh } = useSnapshot(search);
  const [problem, setProblem] = useState<string>();
  const words = snapshot?.words;

  useLayoutEffect(() => {
    if (!words) return;
    document.documentElement.lang = words.tag;
    document.documentElement.dir = words.direction;
    document.title = words.t('popup.title');
  }, [words]);

  const attempt = (action: () => Promise<unknown>) => {
    setProblem(undefined);
    action().then(refresh, (cause) => {
      console.error('Job Red Flags: an action of the popup failed', cause);
      setProblem(words?.t('popup.failed.detail') ?? FAILED);
    });
  };
  const tabId = snapshot?.tabId;
  const exit = snapshot?.settings.quickExitUrl.value ?? NEUTRAL_PAGE;
  const leave = useCallback(() => void leaveQuickly(tabId, exit), [tabId, exit]);
  useEffect(() => onShiftThrice(leave), [leave]);

  return (
    <>
      <Header words={words} leave={leave} />
      <main aria-busy={!snapshot && !failed}>
        {words && <NoLetters words={words} />}
        {snapshot && (snapshot.tab.kind === 'failed' || !snapshot.rules) && (
          <section class="problem" role="alert">
            <h2>{snapshot.words.t('popup.failed.title')}</h2>
            <p>{snapshot.words.t('popup.failed.detail')}</p>
          </section>
        )}
        {failed && (
          <section class="problem" role="alert">
            {FAILED}
          </section>
        )}
        {problem && (
          <section class="problem" role="alert">
            {problem}
          </section>
        )}
        {snapshot?.settings.sharedComputer.value && <SharedPanel words={snapshot.words} />}
        {snapshot && <TabPanel snapshot={snapshot} attempt={attempt} />}
        {snapshot && <CheckOffer snapshot={snapshot} attempt={attempt} />}
      </main>
      {snapshot && <HelpLinks snapshot={snapshot} attempt={attempt} />}
      {snapshot && <Footer snapshot={snapshot} attempt={attempt} />}
    </>
  );
}
