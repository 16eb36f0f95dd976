import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { changeSettings } from '../../lib/settings';
import { OutcomeLine } from '../pages/outcome-line';
import { Page } from '../pages/page';
import { useAttempt } from '../pages/use-attempt';
import { AboutSections } from './about-sections';
import type { Desk } from './desk';
import { DestinationsSection } from './destinations/destinations-section';
import { NumbersSection } from './numbers-section';
import { OrganisationSection } from './organisation-section';
import { PersonalSection } from './personal-section';
import { PinForm } from './pin-form';
import { RulesSection } from './rules-section';
import { type Look, useLook } from './use-look';

interface Props {
  /** Language of the page that this one was opened from. */
  readonly pageLanguage?: string | undefined;
  readonly inPrivate: boolean;
}

/** All settings, each with whose choice it is. */
export function OptionsPage({ pageLanguage, inPrivate }: Props): JSX.Element {
  const { look, failed, again } = useLook(pageLanguage);
  const words = look?.words;

  return (
    <Page words={words} title="options.title" exit={look?.settings.quickExitUrl.value} failed={failed}>
      {look && <Settings look={look} again={again} inPrivate={inPrivate} />}
    </Page>
  );
}

function Settings(props: { look: Look; again: () => void; inPrivate: boolean }): JSX.Element {
  const { look, again, inPrivate } = props;
  const { words, settings } = look;
  const { outcome, attempt } = useAttempt();
  /** The hash whose PIN was typed: another PIN locks again. */
  const [opened, setOpened] = useState<string>();
  const pinHash = settings.pinHash.value;
  const locked = !inPrivate && pinHash !== undefined && pinHash !== opened;

  const fail = (sentence: string) => void attempt(() => Promise.reject(sentence), sentence);
  const desk: Desk = {
    ...look,
    mayChange: (name) => !inPrivate && !settings[name].fixed && (!locked || name === 'language'),
    asksPin: locked,
    keep: (change) =>
      attempt(async () => {
        await changeSettings(change);
        return [words.t('options.kept')];
      }, words.t('options.not-kept')),
    say: (task) => attempt(async () => [await task()], words.t('options.not-kept')),
    lookAgain: again,
    complain: fail,
  };
  return (
    <>
      <div class="outcome" tabIndex={-1}>
        <OutcomeLine outcome={outcome} />
      </div>
      {inPrivate && <section class="problem">{words.t('options.private.here')}</section>}
      {locked && (
        <PinForm
          words={words}
          hash={pinHash}
          unlocked={() => {
            setOpened(pinHash);
            document.querySelector<HTMLElement>('.outcome')?.focus(); // the form is gone; what it opened comes next
          }}
          failed={() => fail(words.t('options.not-kept'))}
        />
      )}
      <PersonalSection desk={desk} />
      <DestinationsSection desk={desk} />
      <RulesSection desk={desk} />
      <NumbersSection desk={desk} />
      <OrganisationSection desk={desk} />
      <AboutSections desk={desk} />
    </>
  );
}
