import type { JSX } from 'preact';
import type { Office } from '../../lib/help';
import type { Words } from '../../lib/words';

interface Props {
  readonly trapped: NonNullable<Office['trapped']>;
  readonly words: Words;
}

/** Who may report that somebody is held, and what is asked of them. */
export function Trapped({ trapped: { by, asks }, words }: Props): JSX.Element {
  return (
    <div class="trapped">
      <p>
        <b>{words.t(`help.by.${by}`)}</b>
      </p>
      {asks.length > 0 && (
        <>
          <p>{words.t('help.asks')}</p>
          <ul class="points">
            {asks.map((ask) => (
              <li key={ask}>{words.t(`help.ask.${ask}`)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
