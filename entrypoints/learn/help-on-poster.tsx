import type { JSX } from 'preact';
import type { Words } from '../../lib/words';
import { QrCode } from './qr-code';

/** A number to call. */
export interface Line {
  readonly name: string;
  readonly number: string;
  /** `tel:` and the number, for the code. */
  readonly href: string;
  /** The country in which alone it can be called, when it is not known that the reader is there. */
  readonly onlyIn: string | undefined;
}

/** Whom to call, as text and as a code for a telephone; without a known line, room to write one by hand. */
export function HelpOnPoster({ words, line }: { words: Words; line: Line | undefined }): JSX.Element {
  return (
    <section class="help">
      <div>
        <h2>{words.t('learn.poster.help')}</h2>
        {line ? (
          <>
            <p class="call" dir="ltr">
              <bdi>{line.number}</bdi>
            </p>
            <p>
              <bdi>{line.name}</bdi>
            </p>
            {line.onlyIn && <p>{words.t('help.only-in', { country: words.country(line.onlyIn) })}</p>}
          </>
        ) : (
          <p class="blank" />
        )}
      </div>
      {line && <QrCode text={line.href} label={line.href} />}
    </section>
  );
}
