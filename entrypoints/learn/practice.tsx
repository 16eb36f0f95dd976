import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Speech } from '../pages/use-speech';
import { Answer } from './answer';
import { cardOf, evidenceFor } from './judge-ad';
import { onArrows } from './on-arrows';
import { PracticeAdText } from './practice-ad';
import type { Practice as Ads } from './practice-ads';
import { useJudged, usePractice } from './use-practice';

/** One ad after the other for people who look for the signs together. Nothing is counted, nothing is kept. */
export function Practice({ speech }: { speech: Speech }): JSX.Element {
  const { words } = speech;
  const { practice, failed } = usePractice(words.tag);
  return (
    <>
      <section class="about">
        <p>{words.t('learn.about')}</p>
        <p class="soft">{words.t('learn.keys')}</p>
      </section>
      {practice && <Turn speech={speech} practice={practice} />}
      {failed && !practice && (
        <section class="problem" role="alert">
          {words.t('popup.failed.title')}
        </section>
      )}
    </>
  );
}

function Turn({ speech, practice: { ads, language } }: { speech: Speech; practice: Ads }): JSX.Element {
  const { words } = speech;
  const [place, setPlace] = useState(0);
  const [isShown, setShown] = useState(false);
  const at = Math.min(place, ads.length - 1); // another language may have fewer
  const ad = ads[at]!; // a language has at least one
  const judged = useJudged(ad.text);
  const known = judged === 'failed' ? undefined : judged;
  const card = known && cardOf(known, speech);
  const heading = useRef<HTMLHeadingElement>(null);

  const turn = useCallback(
    (step: 1 | -1) => {
      setShown(false);
      setPlace((now) => (Math.min(now, ads.length - 1) + step + ads.length) % ads.length);
    },
    [ads],
  );
  useEffect(() => onArrows(words.direction, turn), [words.direction, turn]);
  const shownPlace = useRef(place);
  useEffect(() => {
    if (shownPlace.current === place) return;
    shownPlace.current = place;
    // Whoever stood in the answer would stand nowhere now.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [place]);

  return (
    <div class="turn">
      <section class="ad">
        <h2 ref={heading} tabIndex={-1} aria-live="polite">
          {words.t('learn.ad', { n: at + 1, all: ads.length })}
        </h2>
        <PracticeAdText
          text={ad.text}
          language={language}
          evidence={isShown && known ? evidenceFor(known, card) : []}
        />
        <div class="row not-printed">
          <button type="button" onClick={() => turn(-1)}>
            {words.t('learn.previous')}
          </button>
          <button type="button" class="main" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {words.t(isShown ? 'learn.hide' : 'learn.show')}
          </button>
          <button type="button" onClick={() => turn(1)}>
            {words.t('learn.next')}
          </button>
        </div>
      </section>
      {isShown && known && <Answer ad={ad} language={language} judged={known} card={card} words={words} />}
      {isShown && judged === 'failed' && (
        <section class="problem" role="alert">
          {words.t('popup.failed.title')}
        </section>
      )}
    </div>
  );
}
