import type { JSX } from 'preact';
import { Pictogram } from '../../lib/card';
import type { CardSign } from '../../lib/messages';

/** Signs with the words that showed them, and why each matters. */
export function SignList({ signs }: { signs: readonly CardSign[] }): JSX.Element {
  return (
    <ul class="signs">
      {signs.map(({ id, family, title, words, explain }) => (
        <li key={id}>
          <Pictogram family={family} />
          <div>
            <p>
              <b>{title}</b>
            </p>
            {words.length > 0 && (
              <p>
                {words.map((word) => (
                  <q key={word} lang="" dir="auto">
                    {word}
                  </q>
                ))}
              </p>
            )}
            <p class="soft">{explain}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
