import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LanguageWish } from '../../lib/messages';
import { Page } from '../pages/page';
import { useSpeech } from '../pages/use-speech';
import { CheckForm } from './check-form';
import { takeHanded } from './handed-text';
import { LanguageLine } from './language-line';
import { Result } from './result';
import { languageOf } from './silence';
import { useCheck } from './use-check';

interface Props {
  /** Language of the page that this one was opened from. */
  readonly pageLanguage?: string | undefined;
  /** It is, or was opened from, a private window. */
  readonly inPrivate: boolean;
}

/** Any text from anywhere, judged as a post is. Nothing of it is kept: not in storage, not in the address, not in the field. */
export function CheckPage({ pageLanguage, inPrivate }: Props): JSX.Element {
  const { check, start } = useCheck();
  const [draft, setDraft] = useState('');
  const [adLanguage, setAdLanguage] = useState<string>();
  const [visit, setVisit] = useState<LanguageWish>();
  // Like a card, the page speaks the ad's language rather than the browser's.
  const { speech, failed } = useSpeech(pageLanguage ?? adLanguage, visit);
  const words = speech?.words;

  const checkText = async (text: string) => {
    setDraft(text);
    const found = await start(text);
    if (!found) return;
    setDraft('');
    setAdLanguage(languageOf(text, found));
  };
  // Only when the page opens.
  useEffect(() => {
    void takeHanded().then((text) => (text ? checkText(text) : undefined));
  }, []);

  return (
    <Page words={words} title="check.title" exit={speech?.settings.quickExitUrl.value} failed={failed}>
      {words && <p class="promise">{words.t('check.promise')}</p>}
      {speech && check.is === 'checked' && (
        <Result
          speech={speech}
          pasted={check.pasted}
          found={check.found}
          keeps={inPrivate ? 'nothing' : 'answers'}
        />
      )}
      {words && (
        <CheckForm
          words={words}
          check={check}
          draft={draft}
          change={setDraft}
          submit={(text) => void checkText(text)}
        />
      )}
      {speech && <LanguageLine speech={speech} forVisit={inPrivate ? setVisit : undefined} />}
    </Page>
  );
}
