import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type CardEvents, cardHosts, cardStyle, mountCard } from '../../lib/card';
import { cardOf, type Judged, judgeAd } from '../learn/judge-ad';
import { fetchPractice, type Practice } from '../learn/practice-ads';
import type { Speech } from '../pages/use-speech';

/** Nobody presses a picture's buttons. */
const PICTURE: CardEvents = {
  report: () => new Promise(() => {}),
  undo: () => new Promise(() => {}),
  see: () => {},
  help: () => new Promise(() => {}),
  chooseLanguage: () => new Promise(() => {}),
  dismiss: () => {},
};

/** A real card over an invented ad, as a picture: read out by its name, and nothing on it can be pressed. */
export function SampleCard({ speech }: { speech: Speech }): JSX.Element | null {
  const sample = useSample(speech.words.tag);
  const { words, signTexts } = speech;
  const card = useMemo(
    () => sample && cardOf(sample.judged, { words, signTexts }),
    [sample, words, signTexts],
  );
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!card || !place.current) return;
    const host = cardHosts(cardStyle)(document, 'sample', card);
    place.current.append(host);
    const mounted = mountCard(host, card, PICTURE);
    return () => {
      mounted.unmount();
      host.remove();
    };
  }, [card]);

  if (!sample || !card) return null;
  return (
    <figure class="sample" role="img" aria-label={card.title}>
      <div inert>
        <div ref={place} />
        <p class="sample-ad" dir="auto" lang={sample.language}>
          {sample.text}
        </p>
      </div>
    </figure>
  );
}

interface Sample extends Pick<Practice, 'language'> {
  readonly text: string;
  readonly judged: Judged;
}

/** The first lure to practise with and what the rules say of it; nothing when one of them is missing, and no picture is shown. */
function useSample(language: Practice['language']): Sample | undefined {
  const [sample, setSample] = useState<Sample>();
  useEffect(() => {
    let wanted = true;
    findSample(language).then(
      (found) => wanted && setSample(found),
      (cause) => console.warn('Job Red Flags: no ad is at hand to show a card on', cause),
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  return sample;
}

async function findSample(wish: Practice['language']): Promise<Sample | undefined> {
  const { ads, language } = await fetchPractice(wish);
  const text = ads.find(({ kind }) => kind === 'lure')?.text;
  const judged = text === undefined ? undefined : await judgeAd(text);
  return text !== undefined && judged ? { text, language, judged } : undefined;
}
