import type { JSX } from 'preact';
import type { CheckedText } from '../../lib/messages';
import type { Words } from '../../lib/words';
import type { HelpOpening } from '../pages/help-address';
import { ReadAloud } from '../pages/read-aloud';
import type { Speech } from '../pages/use-speech';
import type { FittedText } from './fit-text';
import { HelpButton } from './help-button';
import { type Silence, silenceOf } from './silence';
import { Steps, stepTexts } from './steps';
import { useHeading } from './use-heading';

interface Props {
  readonly speech: Speech;
  readonly pasted: FittedText;
  readonly found: CheckedText;
  readonly keeps: HelpOpening['keeps'];
}

/** Why there is no warning. None of the reasons means that the offer is safe, and the page says so each time. */
export function NoWarning({ speech: { words }, pasted, found, keeps }: Props): JSX.Element {
  const heading = useHeading(pasted);
  const silence = silenceOf(pasted.text, found);
  const { title, detail } = said(silence, words);
  const note = words.t('card.note', { date: words.date(found.published) });
  // Whoever looks at an offer or was sent into a chat gets the next steps; there are none for a recipe.
  const advised = silence === 'offer' || silence === 'unknown' || silence.startsWith('link-');
  const sentences = [title, detail, note, ...(advised ? stepTexts(words, 'not-warned') : [])];
  return (
    <>
      <section class="verdict" data-level="none">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <p>{detail}</p>
          <p>
            <b>{note}</b>
          </p>
          <ReadAloud sentences={sentences} words={words} />
        </div>
      </section>
      {advised ? (
        <Steps words={words} reader="not-warned" licence={found.licence} keeps={keeps} />
      ) : (
        <HelpButton words={words} licence={found.licence} keeps={keeps} />
      )}
    </>
  );
}

function said(silence: Silence, words: Words): { readonly title: string; readonly detail: string } {
  const title = words.t('book.level-none');
  switch (silence) {
    case 'offer':
      return { title, detail: words.t('check.none.few') };
    case 'no-offer':
      return { title, detail: words.t('check.none.no-offer') };
    case 'story':
      return { title, detail: words.t('check.none.story') };
    case 'unknown':
      return { title, detail: words.t('check.none.unknown') };
    case 'short':
      return { title: words.t('check.short'), detail: words.t('check.whole') };
    case 'link-chat':
    case 'link-hidden':
    case 'link-page':
      return { title: words.t('check.link.title'), detail: linkDetail(silence, words) };
  }
}

/** What the link itself says, and what is needed instead. */
function linkDetail(silence: 'link-chat' | 'link-hidden' | 'link-page', words: Words): string {
  const own = {
    'link-chat': [words.t('check.link.chat')],
    'link-hidden': [words.t('check.link.hidden')],
    'link-page': [],
  };
  return words.sentences([...own[silence], words.t('check.whole')]);
}
