import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LanguageWish } from '../../lib/messages';
import { Page } from '../pages/page';
import { useSpeech } from '../pages/use-speech';
import { LearnFooter } from './learn-footer';
import { Poster } from './poster';
import { Practice } from './practice';

interface Props {
  /** Language of the page that this one was opened from. */
  readonly pageLanguage?: string | undefined;
  readonly inPrivate: boolean;
}

/** Ads to practise with, and behind `#poster` the signs on one sheet of paper. */
export function LearnPage({ pageLanguage, inPrivate }: Props): JSX.Element {
  const [visit, setVisit] = useState<LanguageWish>();
  const { speech, failed } = useSpeech(pageLanguage, visit);
  const view = useView();
  const title = view === 'poster' ? 'learn.poster.title' : 'learn.title';
  return (
    <>
      <Page words={speech?.words} title={title} exit={speech?.settings.quickExitUrl.value} failed={failed}>
        {speech && (view === 'poster' ? <Poster speech={speech} /> : <Practice speech={speech} />)}
      </Page>
      {speech && <LearnFooter speech={speech} view={view} forVisit={inPrivate ? setVisit : undefined} />}
    </>
  );
}

export type View = 'practice' | 'poster';

/** What the address asks for, now and when it changes. */
function useView(): View {
  const [view, setView] = useState(viewOf(location.hash));
  useEffect(() => {
    const look = () => setView(viewOf(location.hash));
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return view;
}

function viewOf(hash: string): View {
  return hash === '#poster' ? 'poster' : 'practice';
}
