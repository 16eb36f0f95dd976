import type { JSX } from 'preact';
import { Pictogram } from '../../lib/card';
import type { ReadSign } from './described';

/** Signs as the card shows them, each with its id: the name by which the rules and a saved file know it. */
export function Signs({ signs }: { signs: readonly ReadSign[] }): JSX.Element {
  return (
    <ul class="signs">
      {signs.map(({ id, family, title, words, explain }) => (
        <li key={id}>
          <Pictogram family={family} />
          <div>
            <p>
              <b>{title}</b> <code dir="ltr">{id}</code>
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
            {explain && <p class="soft">{explain}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
