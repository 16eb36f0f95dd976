import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Parts } from '../../lib/report';
import { OutcomeLine } from '../pages/outcome-line';
import { type Receiver, requestServers } from '../pages/receivers';
import { useAttempt } from '../pages/use-attempt';
import type { Speech } from '../pages/use-speech';
import { Goes } from './goes';
import { sendReport } from './send-report';
import { Ticks } from './ticks';
import { ToWhom } from './to-whom';
import type { Case } from './use-case';

/** What the person ticked and wrote. Nothing is ticked beforehand. */
export interface Wishes {
  readonly parts: Parts;
  readonly consent: 'store' | 'share';
  readonly country: 'sent' | 'left-out';
  readonly note: string;
}

const NOTHING: Wishes = {
  parts: { name: 'left-out', copy: 'left-out', picture: 'left-out' },
  consent: 'store',
  country: 'left-out',
  note: '',
};

interface Props {
  readonly look: Case;
  /** Those who have it not yet, at least one. */
  readonly receivers: readonly Receiver[];
  readonly speech: Speech;
  readonly picture: ComponentChildren;
  readonly sent: () => Promise<void>;
  readonly kept: () => void;
}

/** Says what goes, to whom and for how long, and sends it when the person says so. */
export function AskPanel({ look, receivers, speech, picture, sent, kept }: Props): JSX.Element {
  const { words } = speech;
  const { report, attachments } = look;
  const { outcome, attempt } = useAttempt();
  const [wishes, setWishes] = useState(NOTHING);
  const [busy, setBusy] = useState(false);

  const send = () => {
    // Before anything is awaited: browsers ask only in a click.
    const asking = requestServers(receivers.filter(({ allowed }) => !allowed).map(({ origin }) => origin));
    setBusy(true);
    let failure = words.t('send.not-sent');
    void attempt(
      async () => {
        if (!(await asking)) {
          failure = words.t('send.not-allowed');
          throw new Error('The person did not allow the server.');
        }
        await sendReport({ report, receivers, wishes, speech });
        await sent();
        return [];
      },
      () => failure,
    ).finally(() => setBusy(false));
  };

  return (
    <>
      <ToWhom receivers={receivers} speech={speech} />
      <Goes look={look} wishes={wishes} speech={speech} />
      {picture}
      <Ticks
        report={report}
        picture={attachments.picture}
        wishes={wishes}
        change={setWishes}
        speech={speech}
      />
      <section class="small">
        <p>{words.t('send.never')}</p>
        <p>{words.t('send.network')}</p>
        <p>{words.t('send.next-time')}</p>
      </section>
      <OutcomeLine outcome={outcome} />
      <section class="row last">
        <button type="button" class="main" aria-disabled={busy} onClick={() => busy || send()}>
          {words.t(busy ? 'card.busy' : 'send.send')}
        </button>
        <button type="button" onClick={kept}>
          {words.t('send.keep')}
        </button>
      </section>
    </>
  );
}
