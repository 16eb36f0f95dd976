import type { JSX } from 'preact';
import { composeCardText } from '../../lib/card';
import type { CheckedText } from '../../lib/messages';
import type { HelpOpening } from '../pages/help-address';
import type { Speech } from '../pages/use-speech';
import { AdText } from '../reports/ad-text';
import type { FittedText } from './fit-text';
import { NoWarning } from './no-warning';
import { Warning } from './warning';

interface Props {
  readonly speech: Speech;
  readonly pasted: FittedText;
  readonly found: CheckedText;
  /** What the help page may keep of what it is told. */
  readonly keeps: HelpOpening['keeps'];
}

/** What the rules say of a text: what was seen, why, what to do, and the text itself with the very words marked. */
export function Result({ speech, pasted, found, keeps }: Props): JSX.Element {
  const { words, signTexts } = speech;
  const { verdict, published } = found;
  const card = composeCardText({
    verdict,
    words,
    rulesDate: published,
    flagTexts: (id) => signTexts[id],
    mostSigns: Number.POSITIVE_INFINITY,
  });
  // A text that was marked shows what the warning is about; without a warning, marks would be one.
  const shown = new Set(card?.signs.map(({ id }) => id));
  const evidence = verdict.flags.filter(({ id }) => shown.has(id)).flatMap((flag) => flag.evidence);
  return (
    <>
      {card ? (
        <Warning card={card} words={words} of={pasted} licence={found.licence} keeps={keeps} />
      ) : (
        <NoWarning speech={speech} pasted={pasted} found={found} keeps={keeps} />
      )}
      <section>
        <h3>{words.t('book.part.text')}</h3>
        {pasted.is === 'cut' && <p>{words.t('check.cut', { n: pasted.text.length })}</p>}
        <AdText
          key={pasted.text}
          text={pasted.text}
          evidence={evidence}
          language={verdict.language}
          words={words}
          hidden={words.t('check.hidden')}
        />
      </section>
    </>
  );
}
