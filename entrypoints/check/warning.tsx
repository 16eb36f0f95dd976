import type { JSX } from 'preact';
import { LevelIcon, Pictogram } from '../../lib/card';
import type { CardText } from '../../lib/messages';
import type { Words } from '../../lib/words';
import { ReadAloud } from '../pages/read-aloud';
import type { FittedText } from './fit-text';
import { Steps, stepTexts } from './steps';
import { useHeading } from './use-heading';

interface Props {
  readonly card: CardText;
  readonly words: Words;
  readonly of: FittedText;
}

/** What a card says, with all its signs, and open from the start. */
export function Warning({ card, words, of }: Props): JSX.Element {
  const heading = useHeading(of);
  const { level, title, summary, signs, note } = card;
  const sentences = [
    title,
    ...signs.flatMap((sign) => [sign.title, sign.explain]),
    ...stepTexts(words, 'warned'),
    note,
  ];
  return (
    <>
      <section class="verdict" data-level={level}>
        <LevelIcon level={level} size={28} />
        <div>
          <h2 ref={heading} tabIndex={-1} class={level}>
            {title}
          </h2>
          <p>{summary}</p>
          <ReadAloud sentences={sentences} words={words} />
        </div>
      </section>
      <section>
        <h3>{words.t('book.part.signs')}</h3>
        <ul class="signs">
          {signs.map((sign) => (
            <li key={sign.id}>
              <Pictogram family={sign.family} />
              <div>
                <p>
                  <b>{sign.title}</b>
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
                <p class="soft">{sign.explain}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <Steps words={words} reader="warned" note={note} />
    </>
  );
}
