import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Words } from '../../lib/words';
import { Header } from './header';
import { lacksLetters } from './lacks-letters';
import { leaveFor, NEUTRAL_PAGE, onShiftThrice } from './leave';
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

/** Said in English where the computer has no letters for a language: it could not show that one's own words. */
const NO_LETTERS =
  'This computer has no letters for this language. Choose another one, or ask somebody to install a font for it (“Noto Sans” has them all).';

/** What is alike on all pages of ours: language, direction and name, the way out, and a sentence when nothing could be loaded. */
export function Page({ words, title, exit = NEUTRAL_PAGE, failed, children }: Props): JSX.Element {
  useEffect(() => onShiftThrice(() => leaveFor(exit)), [exit]);
  const session = useSession(exit);
  const isUnreadable = useMemo(() => words !== undefined && lacksLetters(words.tag), [words]);
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
        {isUnreadable && (
          <section lang="en" dir="ltr">
            {NO_LETTERS}
          </section>
        )}
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
