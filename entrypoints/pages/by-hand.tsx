import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask, isRefusal } from '../../lib/messages';
import type { KeptReport } from '../../lib/report';
import { describe } from '../reports/described';
import { saveReports } from '../reports/save';
import { Channels } from './channels';
import { OutcomeLine } from './outcome-line';
import { mailWith, reportText } from './report-text';
import { useAttempt } from './use-attempt';
import type { Speech } from './use-speech';

interface Props {
  readonly report: KeptReport;
  readonly speech: Speech;
  /** Whether the report can be saved as a file elsewhere on the page. */
  readonly file: 'here' | 'elsewhere';
}

/** Handing a report on without an organisation: its text to paste, itself as a file, an e-mail to those who made the rules. */
export function ByHand({ report, speech, file }: Props): JSX.Element {
  const { words } = speech;
  const { outcome, attempt } = useAttempt();
  const appeals = useAppeals();
  const text = reportText(report, describe(report, speech).signs, words);
  const wrong = report.kind === 'dispute';
  const subject = `${words.t('extension.name')}: ${words.t('card.actions.wrong')}`;
  const mail = wrong && appeals !== undefined && mailWith(report, { to: appeals, subject });
  const copy = () =>
    void attempt(async () => {
      await navigator.clipboard.writeText(text);
      return [words.t('send.by-hand.copied')];
    }, words.t('book.not-saved'));
  const save = () =>
    void attempt(async () => {
      const saved = await saveReports([report.id], 'left-out');
      return [words.t('book.saved', { file: saved.file })];
    }, words.t('book.not-saved'));
  return (
    <section class="by-hand not-printed">
      <h2>{words.t('send.by-hand.title')}</h2>
      <p class="soft">{words.t(wrong ? 'send.by-hand.appeal' : 'send.by-hand.detail')}</p>
      {!wrong && <Channels speech={speech} />}
      <div class="row">
        {mail && (
          <a class="button main" href={mail}>
            {words.t('send.by-hand.mail')}
          </a>
        )}
        {wrong && appeals?.startsWith('https:') && (
          <a href={appeals} target="_blank" rel="noopener noreferrer">
            {new URL(appeals).host}
          </a>
        )}
        <button type="button" onClick={copy}>
          {words.t('send.by-hand.copy')}
        </button>
        {file === 'here' && (
          <button type="button" onClick={save}>
            {words.t('book.save')}
          </button>
        )}
      </div>
      <OutcomeLine outcome={outcome} />
    </section>
  );
}

/** Where the rules in use say that a warning can be disputed. */
function useAppeals(): string | undefined {
  const [appeals, setAppeals] = useState<string>();
  useEffect(() => {
    void ask({ type: 'rules' }).then((rules) => setAppeals(isRefusal(rules) ? undefined : rules.appeals));
  }, []);
  return appeals;
}
