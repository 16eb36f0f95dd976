import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { LevelIcon, postWords } from '../../lib/card';
import type { CardText } from '../../lib/messages';
import type { Words } from '../../lib/words';
import { SignList } from '../pages/sign-list';
import type { Judged } from './judge-ad';
import type { PracticeAd } from './practice-ads';

interface Props {
  readonly ad: PracticeAd;
  /** Of the ad, and of what it says about itself: English where the reader's language has none. */
  readonly language: string;
  readonly judged: Judged;
  readonly card: CardText | undefined;
  readonly words: Words;
}

/** What there was to find: the signs as the card shows them, or why there is no warning, which is never a promise. */
export function Answer({ ad, language, judged, card, words }: Props): JSX.Element {
  const note = words.t('card.note', { date: words.date(judged.published) });
  const why = ad.kind === 'lure' ? undefined : ad.why;
  return (
    <section class={`answer ${card?.level ?? ''}`}>
      <Heading key={ad.text}>
        {card && <LevelIcon level={card.level} size={32} />}
        {card?.title ?? words.t('book.level-none')}
      </Heading>
      {card ? (
        <SignList signs={card.signs} size={28} />
      ) : (
        <Unwarned ad={ad} language={language} judged={judged} words={words} />
      )}
      {card && why && (
        <p lang={language} dir="auto">
          {why}
        </p>
      )}
      <p class="soft">{note}</p>
    </section>
  );
}

/** Takes the focus: the person asked for what follows. */
function Heading({ children }: { children: ComponentChildren }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}

function Unwarned({ ad, language, judged, words }: Omit<Props, 'card'>): JSX.Element {
  if (ad.kind === 'lure') return <p>{words.t('learn.missed')}</p>;
  const forIt = judged.verdict.flags
    .filter(({ family }) => family === 'mitigating')
    .flatMap(({ evidence }) => evidence.map(({ text }) => postWords(text)));
  return (
    <>
      <p lang={language} dir="auto">
        {ad.why}
      </p>
      {ad.kind === 'honest' && (
        <>
          {forIt.length > 0 && (
            <p>
              <b>{words.t('book.family.mitigating')}</b>{' '}
              {[...new Set(forIt)].filter(Boolean).map((word) => (
                <q key={word} lang="" dir="auto">
                  {word}
                </q>
              ))}
            </p>
          )}
          <h3>{words.t('learn.still')}</h3>
          <ul class="steps">
            <li>{words.t('card.steps.check')}</li>
            <li>{words.t('card.steps.ask')}</li>
          </ul>
        </>
      )}
    </>
  );
}
