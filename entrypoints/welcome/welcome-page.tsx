import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { changeSettings } from '../../lib/settings';
import { OutcomeLine } from '../pages/outcome-line';
import { Page } from '../pages/page';
import { useAttempt } from '../pages/use-attempt';
import { type Speech, useSpeech } from '../pages/use-speech';
import type { Hand } from './hand';
import { LanguageField } from './language-field';
import { NoticeScreen } from './notice-screen';
import { PersonScreen } from './person-screen';
import { ReadyScreen, StartPart } from './ready-screen';
import { useAccess } from './use-access';

interface Props {
  /** Language of the page that this one was opened from. */
  readonly pageLanguage?: string | undefined;
  readonly inPrivate: boolean;
}

/** What a person sees once, after the installation; the settings lead here again. */
export function WelcomePage({ pageLanguage, inPrivate }: Props): JSX.Element {
  const { speech, failed } = useSpeech(pageLanguage);
  return (
    <Page
      words={speech?.words}
      title="welcome.title"
      exit={speech?.settings.quickExitUrl.value}
      failed={failed}
    >
      {speech && <Welcome speech={speech} inPrivate={inPrivate} />}
    </Page>
  );
}

function Welcome({ speech, inPrivate }: { speech: Speech; inPrivate: boolean }): JSX.Element {
  const { words, settings } = speech;
  const { outcome, attempt } = useAttempt();
  const { access, again } = useAccess();
  const organisation = settings.organisation.value;
  const asksPin = !inPrivate && settings.pinHash.value !== undefined;
  const hand: Hand = {
    ...speech,
    ...{ attempt, access, lookAtAccess: again },
    // The PIN is asked for by the settings page; the language is anybody's.
    mayChange: (name) => !inPrivate && !settings[name].fixed && (!asksPin || name === 'language'),
    asksPin,
    keep: (change) =>
      attempt(async () => {
        await changeSettings(change);
        return [];
      }, words.t('options.not-kept')),
  };
  return (
    <>
      {organisation && (
        <p class="promise">
          {words.t('popup.organisation', {
            name: [organisation.name, organisation.contact].filter(Boolean).join(', '),
          })}
        </p>
      )}
      {inPrivate && <section class="problem">{words.t('options.private.here')}</section>}
      {settings.shortWelcome.value ? <ShortWelcome hand={hand} /> : <Screens hand={hand} />}
      <OutcomeLine outcome={outcome} />
    </>
  );
}

/** Somebody shows the rest in person; what the extension does, does not do and keeps is said all the same. */
function ShortWelcome({ hand }: { hand: Hand }): JSX.Element {
  return (
    <>
      <LanguageField hand={hand} />
      <NoticeScreen hand={hand} />
      <StartPart hand={hand} />
    </>
  );
}

const SCREENS = [PersonScreen, NoticeScreen, ReadyScreen] as const;

function Screens({ hand }: { hand: Hand }): JSX.Element {
  const { words } = hand;
  const [at, setAt] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const turned = useRef(false);
  const Screen = SCREENS[at] ?? PersonScreen;

  const turn = (to: number) => {
    turned.current = true;
    setAt(to);
  };
  useEffect(() => {
    // Never before the person has turned a page: a screen reader begins at the top by itself.
    if (!turned.current) return;
    scrollTo(0, 0);
    place.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [at]);

  return (
    <>
      <div ref={place}>
        <Screen hand={hand} />
      </div>
      <nav class="row" aria-label={words.t('welcome.title')}>
        {at > 0 && (
          <button type="button" onClick={() => turn(at - 1)}>
            {words.t('welcome.back')}
          </button>
        )}
        <small class="step">{words.t('welcome.step', { n: at + 1, all: SCREENS.length })}</small>
        {at < SCREENS.length - 1 && (
          <button type="button" class="main" onClick={() => turn(at + 1)}>
            {words.t('welcome.next')}
          </button>
        )}
      </nav>
    </>
  );
}
