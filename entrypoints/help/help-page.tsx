import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LanguageWish } from '../../lib/messages';
import { LanguageLine } from '../check/language-line';
import type { HelpOpening } from '../pages/help-address';
import { Page } from '../pages/page';
import { type Speech, useSpeech } from '../pages/use-speech';
import { GoingView } from './going-view';
import { LeavingView } from './leaving-view';
import { SheetView } from './sheet-view';
import { useSituation } from './use-situation';
import { useView } from './use-view';
import { VIEW_NAMES } from './view-links';

/** Who helps somebody, in three views of one page: everybody, the way out for who is held, a sheet to print. */
export function HelpPage({ language, ...opening }: HelpOpening): JSX.Element {
  const [visit, setVisit] = useState<LanguageWish>();
  const { speech, failed } = useSpeech(language, visit);
  return (
    <Page words={speech?.words} title="help.title" exit={speech?.settings.quickExitUrl.value} failed={failed}>
      {speech && <Views speech={speech} {...opening} />}
      {speech && (
        <div class="not-printed">
          <LanguageLine speech={speech} forVisit={opening.keeps === 'nothing' ? setVisit : undefined} />
        </div>
      )}
    </Page>
  );
}

function Views(props: { speech: Speech } & Omit<HelpOpening, 'language'>): JSX.Element {
  const { speech, view: first, licence, keeps } = props;
  const { words } = speech;
  const { view, area } = useView(first);
  const told = useSituation(speech, keeps);
  const shown = { told, words };
  return (
    // biome-ignore lint/a11y/useSemanticElements: it holds sections and must not look like one
    <div class={`view ${view}`} role="region" aria-label={words.t(VIEW_NAMES[view])} tabIndex={-1} ref={area}>
      {view === 'help' && <GoingView {...shown} licence={licence} />}
      {view === 'leaving' && <LeavingView {...shown} />}
      {view === 'before-you-go' && <SheetView {...shown} />}
    </div>
  );
}
