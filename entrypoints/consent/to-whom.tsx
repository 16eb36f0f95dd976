import type { JSX } from 'preact';
import { HelpLine } from '../pages/help-line';
import type { Receiver } from '../pages/receivers';
import type { Speech } from '../pages/use-speech';

/** Who receives it, how long they keep it, what they want agreed to; and that nobody comes to help because of it. */
export function ToWhom(props: { receivers: readonly Receiver[]; speech: Speech }): JSX.Element {
  const { receivers, speech } = props;
  const { words } = speech;
  return (
    <section class="to">
      {receivers.map(({ name, host, keepsFor, consent }) => (
        <div key={`${name} ${host}`}>
          <p>
            <b>{words.t('send.to', { name })}</b> <code dir="ltr">{host}</code>
          </p>
          <p>{keepsFor ? words.t('send.keeps', { time: keepsFor }) : words.t('send.keeps-unknown')}</p>
          {consent && (
            <p class="soft" dir="auto">
              {consent}
            </p>
          )}
        </div>
      ))}
      <div class="no-help">
        <p>{words.t('book.no-help')}</p>
        <HelpLine speech={speech} />
      </div>
    </section>
  );
}
