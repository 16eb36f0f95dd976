import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { requestAccess } from '../../lib/messages';
import { helpAddress } from '../pages/help-address';
import type { Hand } from './hand';

/** Third screen: what the browser must still be asked, where the extension is found, and where to go now. */
export function ReadyScreen({ hand }: { hand: Hand }): JSX.Element {
  const { words, access } = hand;
  return (
    <>
      <StartPart hand={hand} />
      <section>
        <h2>{words.t('welcome.pin.title')}</h2>
        <p>{words.t(`welcome.pin.${import.meta.env.FIREFOX ? 'firefox' : 'chrome'}`)}</p>
      </section>
      <section>
        <h2>{words.t('options.private.title')}</h2>
        <p>{words.t('options.private.detail')}</p>
        {access?.inPrivate !== undefined && (
          <p>{words.t(`options.private.${access.inPrivate ? 'allowed' : 'refused'}`)}</p>
        )}
      </section>
    </>
  );
}

const SITES = [
  ['Facebook', 'https://www.facebook.com/'],
  ['Instagram', 'https://www.instagram.com/'],
] as const;

/** Access where it is missing, and the ways on. */
export function StartPart({ hand }: { hand: Hand }): JSX.Element {
  const { words } = hand;
  return (
    <>
      <AccessPart hand={hand} />
      <section class="start">
        <h2 tabIndex={-1}>{words.t('welcome.start.title')}</h2>
        <div class="row">
          {SITES.map(([site, address]) => (
            <a key={site} class="button" href={address}>
              {words.t('welcome.start.open', { site })}
            </a>
          ))}
          <a class="button" href={`/check.html?lang=${words.tag}`} target="_blank" rel="noopener">
            {words.t('check.title')}
          </a>
          <a
            class="button"
            href={helpAddress({ view: 'help', language: words.tag, keeps: 'answers' })}
            target="_blank"
            rel="noopener"
          >
            {words.t('help.title')}
          </a>
          <a class="button" href={`/learn.html?lang=${words.tag}`} target="_blank" rel="noopener">
            {words.t('welcome.start.practise')}
          </a>
        </div>
      </section>
    </>
  );
}

/** Browsers give access at the installation or leave it to a click, and take it away when a person wishes. */
function AccessPart({ hand }: { hand: Hand }): JSX.Element {
  const { words, attempt, access, lookAtAccess } = hand;
  const origins = access?.missing.origins ?? [];
  const heading = useRef<HTMLHeadingElement>(null);
  const allow = () =>
    // Straight in the click: later, browsers no longer believe that a person asked.
    void attempt(async () => {
      const isGiven = await requestAccess(origins);
      lookAtAccess();
      if (isGiven) heading.current?.focus(); // the button goes
      return isGiven ? [words.t('welcome.access.given')] : [];
    }, words.t('popup.failed.title'));
  return (
    <section class={origins.length > 0 ? 'problem' : undefined}>
      <h2 tabIndex={-1} ref={heading}>
        {words.t('welcome.access.title')}
      </h2>
      {access && origins.length === 0 && <p>{words.t('welcome.access.given')}</p>}
      {origins.length > 0 && (
        <>
          <p>{words.t('welcome.access.detail')}</p>
          <div class="row">
            <button type="button" class="main" onClick={allow}>
              {words.t('popup.access.allow')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
