import type { JSX } from 'preact';
import { HelpLine } from '../pages/help-line';
import { Page } from '../pages/page';
import { type Speech, useSpeech } from '../pages/use-speech';
import { CasePanel } from './case-panel';
import type { Problem, Subject } from './subject';
import { useCase } from './use-case';

/** What keeps a report from being shown, by the key of its words. */
const SENTENCES: Readonly<Record<Problem, string>> = {
  private: 'report.private',
  full: 'report.full',
  broken: 'report.broken',
  gone: 'popup.not-found',
};

/** The window about one report: what would be sent and to whom, before anything is. */
export function ConsentPage({ subject }: { subject: Subject }): JSX.Element {
  const { speech, failed } = useSpeech(undefined);
  const words = speech?.words;
  return (
    <Page words={words} title="send.title" exit={speech?.settings.quickExitUrl.value} failed={failed}>
      {speech && 'problem' in subject && <NotKept sentence={SENTENCES[subject.problem]} speech={speech} />}
      {speech && 'report' in subject && <Opened subject={subject} speech={speech} />}
    </Page>
  );
}

function Opened(props: { subject: Extract<Subject, { report: string }>; speech: Speech }): JSX.Element {
  const { subject, speech } = props;
  const { words, settings } = speech;
  const { look, lookAgain } = useCase(subject.report, settings);
  switch (look.is) {
    case 'opening':
      return <p class="soft">{words.t('card.busy')}</p>;
    case 'gone':
      return <NotKept sentence="card.undone.detail" speech={speech} />;
    case 'failed':
      return <NotKept sentence="report.broken" speech={speech} />;
    case 'open':
      return (
        <CasePanel look={look} post={subject.post} to={subject.to} speech={speech} lookAgain={lookAgain} />
      );
  }
}

/** Why there is no report to show, and who helps all the same: whoever wanted to report an ad may need that more. */
function NotKept({ sentence, speech }: { sentence: string; speech: Speech }): JSX.Element {
  return (
    <section>
      <p role="alert">{speech.words.t(sentence)}</p>
      <HelpLine speech={speech} />
    </section>
  );
}
