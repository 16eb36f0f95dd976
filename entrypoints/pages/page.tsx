import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Words } from '../../lib/words';
import { Header } from './header';
import { leaveFor, NEUTRAL_PAGE, onShiftThrice } from './leave';
import { NoLetters } from './no-letters';
import { useSession } from './use-session';

/** Said when not even the words of the person's language could be loaded. */
const FAILED = 'Something went wrong. Close this page and open it again.';

interface Props {
  /** Nothing until they are loaded. */
  readonly words: Words | undefined;
  /** Key of the page's name. */
  readonly title: string;
  /** Where “Leave quickly” goes, once it is known. */
  readonly exit: string | undefined;
  readonly failed: boolean;
  /** What the page holds, once there are words. */
  readonly children?: ComponentChildren;
}

/** What is alike on all pages of ours: language, direction and name, the way out, and a sentence when nothing could be loaded. */
export function Page({ words, title, exit = NEUTRAL_PAGE, failed, children }: Props): JSX.Element {
  useEffect(() => onShiftThrice(() => leaveFor(exit)), [exit]);
  const session = useSession(exit);
  useEffect(() => {
    if (!words) return;
    document.documentElement.lang = words.tag;
    document.documentElement.dir = words.direction;
    document.title = words.t(title);
  }, [words, title]);

  return (
    <>
      <Header words={words} title={words?.t(title)} leave={() => leaveFor(exit)} session={session} />
      <main aria-busy={(!words || session === 'unknown') && !failed}>
        {words && <NoLetters words={words} />}
        {(session === 'own' || session === 'shared') && children}
        {session === 'unanswered' && words && (
          <section class="problem" role="alert">
            <h2>{words.t('popup.failed.title')}</h2>
            <p>{words.t('popup.failed.detail')}</p>
          </section>
        )}
        {(failed || session === 'unanswered') && !words && <section role="alert">{FAILED}</section>}
      </main>
    </>
  );
}
