import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Parts, SetUpError } from '../../lib/report';
import type { Words } from '../../lib/words';
import { OutcomeLine } from '../pages/outcome-line';
import { type Receiver, requestServers } from '../pages/receivers';
import { setUpSentence } from '../pages/server-problem';
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
    void attempt(
      async () => {
        await asking; // Whoever is not allowed now is told of below, and holds up nobody else.
        await sendReport({ report, receivers, wishes, speech });
        await sent();
        return [];
      },
      (cause) => notSent(cause, words),
    ).finally(() => setBusy(false));
  };

  return (
    <>
      <ToWhom receivers={receivers} speech={speech} />
      <Goes look={look} wishes={wishes} speech={speech} />
      {picture}
      <Ticks
        report={report}
        receivers={receivers}
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

function notSent(cause: unknown, words: Words): string {
  if (!(cause instanceof SetUpError)) return words.t('send.not-sent');
  if (cause.problem === 'not-allowed') return words.t('send.not-allowed');
  return words.sentences([setUpSentence(cause, words), words.t('send.not-sent')]);
}
