import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ByHand } from '../pages/by-hand';
import { HelpLine } from '../pages/help-line';
import { filesTakenBy, receiversLeft } from '../pages/receivers';
import type { Speech } from '../pages/use-speech';
import { AskPanel } from './ask-panel';
import { PicturePanel } from './picture-panel';
import { SentPanel } from './sent-panel';
import type { PictureSource } from './subject';
import type { Case } from './use-case';

interface Props {
  readonly look: Case;
  readonly post: PictureSource | undefined;
  /** The one receiver it is meant for, by its key; all of them otherwise. */
  readonly to: string | undefined;
  readonly speech: Speech;
  readonly lookAgain: () => Promise<void>;
}

/** A report that is kept: asked about, sent, or to be handed on by hand where nobody receives reports. */
export function CasePanel({ look, post, to, speech, lookAgain }: Props): JSX.Element {
  const { words, settings } = speech;
  const [done, setDone] = useState<'sent' | 'undone' | 'kept'>();
  const meant = look.receivers.filter(({ key }) => key === to);
  const waiting = receiversLeft(meant.length > 0 ? meant : look.receivers, look.deliveries);

  if (done === 'undone')
    return <Said title="card.undone.title" detail="card.undone.detail" speech={speech} />;
  if (done === 'kept') return <Said title="card.kept.title" detail="card.kept.detail" speech={speech} />;
  if (done === 'sent' || (look.receivers.length > 0 && waiting.length === 0))
    return <SentPanel look={look} speech={speech} undone={setDone} />;
  const picture = post && settings.reports.value.picture && filesTakenBy(waiting).picture && (
    <PicturePanel report={look.report} post={post} words={words} changed={lookAgain} />
  );
  if (look.receivers.length === 0)
    return (
      <>
        <section>
          <h2>{words.t('card.kept.title')}</h2>
          <p class="soft">{words.t('card.kept.detail')}</p>
          <HelpLine speech={speech} />
        </section>
        {picture}
        <ByHand report={look.report} speech={speech} file="here" />
      </>
    );
  return (
    <AskPanel
      look={{ ...look, receivers: waiting }}
      receivers={waiting}
      speech={speech}
      picture={picture}
      sent={() => lookAgain().then(() => setDone('sent'))}
      kept={() => setDone('kept')}
    />
  );
}

function Said(props: { title: string; detail: string; speech: Speech }): JSX.Element {
  const { words } = props.speech;
  return (
    <section role="status">
      <h2>{words.t(props.title)}</h2>
      <p class="soft">{words.t(props.detail)}</p>
    </section>
  );
}
