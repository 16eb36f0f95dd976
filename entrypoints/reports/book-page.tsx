import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Page } from '../pages/page';
import { useSpeech } from '../pages/use-speech';
import { BookPanel } from './book-panel';
import { Footer } from './footer';

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

  return (
    <>
      <Page words={words} title="book.title" exit={speech?.settings.quickExitUrl.value} failed={failed}>
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
      </Page>
      {speech && !inPrivate && <Footer speech={speech} />}
    </>
  );
}
