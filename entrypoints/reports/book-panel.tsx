import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  deliveriesOf,
  forgetAllReports,
  forgetReport,
  giveUpDelivery,
  type KeptReport,
  readReports,
} from '../../lib/report';
import { OutcomeLine } from '../pages/outcome-line';
import { useAttempt } from '../pages/use-attempt';
import type { Speech } from '../pages/use-speech';
import { ClosedBook } from './closed-book';
import { Confirm } from './confirm';
import { type Landing, ReportList } from './report-list';
import { ReportView } from './report-view';
import { saveReports } from './save';
import type { SaveReports } from './save-panel';
import { useBook } from './use-book';

/** What the person is asked about before it is deleted. */
type Doomed = { readonly is: 'one'; readonly id: string } | { readonly is: 'all' };

interface Props {
  readonly speech: Speech;
  /** The report to open at once. */
  readonly first?: string | undefined;
  /** Told whether anything is on its way or has arrived. */
  readonly sent: (what: 'some' | 'none') => void;
}

/** The book itself: its list, or the report that was opened. */
export function BookPanel({ speech, first, sent }: Props): JSX.Element {
  const { words } = speech;
  const { book, look, showMore, search } = useBook();
  const { outcome, attempt } = useAttempt();
  const [opened, setOpened] = useState<KeptReport>();
  const [landing, setLanding] = useState<Landing>();
  const [doomed, setDoomed] = useState<Doomed>();

  useEffect(() => {
    if (book.is === 'open') sent(book.deliveries.size > 0 ? 'some' : 'none');
  }, [book, sent]);
  /** The report that the page was opened for, if it is there. */
  useEffect(() => {
    if (first === undefined) return;
    void readReports([first])
      .then(([entry]) => entry && 'report' in entry && setOpened(entry.report))
      .catch((cause) => console.warn('Job Red Flags:', cause)); // the list says what is wrong with the book
  }, [first]);

  const destroy = (what: Doomed) =>
    attempt(async () => {
      setDoomed(undefined);
      await (what.is === 'one' ? forgetOne(what.id) : forgetAllReports());
      setOpened(undefined);
      await look();
      setLanding({ on: 'heading' }); // once the list says what is left
      return [words.t(what.is === 'one' ? 'book.deleted' : 'book.forgotten')];
    }, words.t('book.not-deleted'));
  const save: SaveReports = (ids, author, form) =>
    void attempt(async () => {
      const { file, unreadable } = await saveReports(ids, author, form);
      const leftOut = unreadable > 0 ? [words.plural('book.left-out', unreadable)] : [];
      return [words.t('book.saved', { file }), ...leftOut];
    }, words.t('book.not-saved'));
  const open = (report: KeptReport) => {
    setOpened(report);
    scrollTo(0, 0);
  };
  const back = (report: KeptReport) => {
    setOpened(undefined);
    setLanding({ on: 'report', id: report.id });
  };
  const remove = (id: string) => setDoomed({ is: 'one', id });
  const forget = () => setDoomed({ is: 'all' });

  return (
    <>
      <OutcomeLine outcome={outcome} />
      {opened && (
        <ReportView
          report={opened}
          attempt={attempt}
          speech={speech}
          back={() => back(opened)}
          remove={() => remove(opened.id)}
          save={save}
        />
      )}
      {!opened && book.is === 'opening' && <p class="soft">{words.t('book.loading')}</p>}
      {!opened && book.is === 'failed' && (
        <ClosedBook words={words} again={() => void look()} forget={forget} />
      )}
      {!opened && book.is === 'open' && (
        <ReportList
          book={book}
          speech={speech}
          landing={landing}
          open={open}
          remove={remove}
          forget={forget}
          showMore={() => void showMore()}
          save={save}
          search={(words) => void search(words)}
        />
      )}
      {doomed && (
        <Confirm
          words={words}
          question={words.t(`book.confirm.${doomed.is}`)}
          yes={() => void destroy(doomed)}
          no={() => setDoomed(undefined)}
        />
      )}
    </>
  );
}

/** Out of the book, off its way, and its receipts with it. */
async function forgetOne(id: string): Promise<void> {
  for (const { destination } of await deliveriesOf(id)) await giveUpDelivery(id, destination);
  await forgetReport(id);
}
