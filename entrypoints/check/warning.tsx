import type { JSX } from 'preact';
import { LevelIcon } from '../../lib/card';
import type { CardText } from '../../lib/messages';
import type { Words } from '../../lib/words';
import type { HelpOpening } from '../pages/help-address';
import { ReadAloud } from '../pages/read-aloud';
import { SignList } from '../pages/sign-list';
import type { FittedText } from './fit-text';
import { Steps, stepTexts } from './steps';
import { useHeading } from './use-heading';

interface Props {
  readonly card: CardText;
  readonly words: Words;
  readonly of: FittedText;
  readonly licence: string | undefined;
  readonly keeps: HelpOpening['keeps'];
}

/** Signs that are shown at once, as on a card: what to do must not be far. */
const AT_ONCE = 5;

/** What a card says, open from the start; all signs are here, the strongest five at once. */
export function Warning({ card, words, of, licence, keeps }: Props): JSX.Element {
  const heading = useHeading(of);
  const { level, title, summary, signs, note } = card;
  const first = signs.slice(0, AT_ONCE);
  const rest = signs.slice(AT_ONCE);
  const sentences = [
    title,
    ...first.flatMap((sign) => [sign.title, sign.explain]),
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
        <SignList signs={first} />
        {rest.length > 0 && (
          <details>
            <summary>{words.t('book.more')}</summary>
            <SignList signs={rest} />
          </details>
        )}
      </section>
      <Steps words={words} reader="warned" licence={licence} keeps={keeps} note={note} />
    </>
  );
}
