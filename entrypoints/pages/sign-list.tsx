import type { ComponentChildren, JSX } from 'preact';
import { Pictogram } from '../../lib/card';
import type { CardSign } from '../../lib/messages';

type Sign = Omit<CardSign, 'drawing'>;

interface Props {
  readonly signs: readonly Sign[];
  /** Of the pictograms, in CSS pixels; that of a line where nothing is said. */
  readonly size?: number;
  /** What stands behind a sign's title. */
  readonly beside?: (sign: Sign) => ComponentChildren;
}

/** Signs with the words that showed them, and why each matters. */
export function SignList({ signs, size, beside }: Props): JSX.Element {
  return (
    <ul class="signs">
      {signs.map((sign) => (
        <li key={sign.id}>
          <Pictogram family={sign.family} {...(size !== undefined && { size })} />
          <div>
            <p>
              <b>{sign.title}</b> {beside?.(sign)}
            </p>
            {sign.words.length > 0 && (
              <p>
                {sign.words.map((word) => (
                  <q key={word} lang="" dir="auto">
                    {word}
                  </q>
                ))}
              </p>
            )}
            {sign.explain && <p class="soft">{sign.explain}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
