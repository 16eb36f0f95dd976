import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Header } from '../pages/header';
import { leaveFor, NEUTRAL_PAGE, onShiftThrice } from '../pages/leave';
import { useSpeech } from '../pages/use-speech';
import { BookPanel } from './book-panel';
import { Footer } from './footer';

/** Said when not even the words of the person's language could be loaded. */
const FAILED = 'Something went wrong. Close this page and open it again.';

interface Props {
  /** Language of the page that the book was opened from. */
  readonly pageLanguage?: string | undefined;
  readonly inPrivate: boolean;
  /** The report to open at once. */
  readonly report?: string | undefined;
}

/** The report book: everything that was reported from this computer, and what can be done with it. */
export function BookPage({ pageLanguage, inPrivate, report }: Props): JSX.Element {
  const { speech, failed } = useSpeech(pageLanguage);
  const words = speech?.words;
  /** Whether anything is on its way or has arrived; nobody knows before the book is open. */
  const [sent, setSent] = useState<'some' | 'none' | 'unknown'>(inPrivate ? 'none' : 'unknown');
  const exit = speech?.settings.quickExitUrl.value ?? NEUTRAL_PAGE;

  useEffect(() => onShiftThrice(() => leaveFor(exit)), [exit]);
  useEffect(() => {
    if (!words) return;
    document.documentElement.lang = words.tag;
    document.documentElement.dir = words.direction;
    document.title = words.t('book.title');
  }, [words]);

  return (
    <>
      <Header words={words} title={words?.t('book.title')} leave={() => leaveFor(exit)} />
      <main aria-busy={!speech && !failed}>
        {words && (
          <div class="promise">
            {sent === 'none' && <p>{words.t('book.kept-here')}</p>}
            <p>{words.t('book.no-help')}</p>
          </div>
        )}
        {speech && inPrivate && (
          <section>
            <h2>{speech.words.t('book.private.title')}</h2>
            <p class="soft">{speech.words.t('book.private.detail')}</p>
          </section>
        )}
        {speech && !inPrivate && <BookPanel speech={speech} first={report} sent={setSent} />}
        {failed && !speech && <section role="alert">{FAILED}</section>}
      </main>
      {speech && !inPrivate && <Footer speech={speech} />}
    </>
  );
}
