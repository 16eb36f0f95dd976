import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Delivery, takeBack, UNDO_MS } from '../../lib/report';
import { DeliveryList } from '../pages/delivery-list';
import { OutcomeLine } from '../pages/outcome-line';
import { useAttempt } from '../pages/use-attempt';
import type { Speech } from '../pages/use-speech';
import type { Case } from './use-case';

interface Props {
  readonly look: Case;
  readonly speech: Speech;
  /** `kept`: nothing is sent, and the report stays in the book. */
  readonly undone: (left: 'undone' | 'kept') => void;
}

/** After “Send report”: it can be taken back for a while, and looked at in the book for good. */
export function SentPanel({ look: { report, deliveries }, speech, undone }: Props): JSX.Element {
  const { words } = speech;
  const { outcome, attempt } = useAttempt();
  const leftNow = Math.max(...deliveries.map(({ queuedAt }) => queuedAt + UNDO_MS - Date.now()));
  const [undoable, setUndoable] = useState(leftNow > 0);
  useEffect(() => {
    const timer = setTimeout(() => setUndoable(false), Math.max(leftNow, 0));
    return () => clearTimeout(timer);
  }, [leftNow]);
  const undo = () =>
    void attempt(async () => {
      const taken = await takeBack(report.id);
      if (taken === 'too-late') throw new Error('A try was begun already.');
      undone(taken === 'stopped' ? 'kept' : 'undone');
      return [];
    }, words.t('card.undo-failed.title'));
  return (
    <>
      <section class="sent" role="status">
        <h2>{words.t(headingOf(deliveries))}</h2>
        {undoable && <p>{words.t('card.sent.detail')}</p>}
        <div class="row">
          {undoable && (
            <button type="button" onClick={undo}>
              {words.t('card.actions.undo')}
            </button>
          )}
          <a href={`/reports.html?report=${encodeURIComponent(report.id)}`} target="_blank" rel="noopener">
            {words.t('card.actions.see')}
          </a>
        </div>
      </section>
      <OutcomeLine outcome={outcome} />
      <section>
        <DeliveryList deliveries={deliveries} words={words} />
      </section>
    </>
  );
}

/** A report that a server refused, or that can't go now, is not thanked for: that would look as if it were on its way. */
function headingOf(deliveries: readonly Delivery[]): string {
  const stuck = (['attention', 'paused'] as const).find((one) =>
    deliveries.some(({ state }) => state === one),
  );
  return stuck ? `book.state.${stuck}` : 'card.sent.title';
}
