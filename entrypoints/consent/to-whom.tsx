import type { JSX } from 'preact';
import type { Words } from '../../lib/words';
import type { Receiver } from '../pages/receivers';

/** Who receives it, how long they keep it, what they want agreed to; and that nobody comes to help because of it. */
export function ToWhom({ receivers, words }: { receivers: readonly Receiver[]; words: Words }): JSX.Element {
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
      <p class="no-help">{words.t('book.no-help')}</p>
    </section>
  );
}
