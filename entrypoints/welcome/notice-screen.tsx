import type { JSX } from 'preact';
import { ReadAloud } from '../pages/read-aloud';
import type { Hand } from './hand';
import { SampleCard } from './sample-card';

const PRIVACY = ['report', 'account', 'rules'] as const;

/** Second screen, and what a short welcome keeps: what it does, what it does not do, what happens to what is read. */
export function NoticeScreen({ hand }: { hand: Hand }): JSX.Element {
  const { words } = hand;
  const said = [
    ...[
      'welcome.does.title',
      'welcome.does.reads',
      'welcome.does.person',
      'popup.none.detail',
      'welcome.not',
    ],
    ...[
      'welcome.privacy.title',
      'popup.private',
      ...PRIVACY.map((sentence) => `welcome.privacy.${sentence}`),
    ],
  ];
  return (
    <>
      <section>
        <h2 tabIndex={-1}>{words.t('welcome.does.title')}</h2>
        <ReadAloud sentences={said.map((key) => words.t(key))} words={words} />
        <p>{words.t('welcome.does.reads')}</p>
        <SampleCard speech={hand} />
        <p>{words.t('welcome.does.person')}</p>
      </section>
      <section class="notice">
        <h2>{words.t('popup.none.detail')}</h2>
        <p>{words.t('welcome.not')}</p>
      </section>
      <section>
        <h2>{words.t('welcome.privacy.title')}</h2>
        <ul class="privacy">
          <li>{words.t('popup.private')}</li>
          {PRIVACY.map((sentence) => (
            <li key={sentence}>{words.t(`welcome.privacy.${sentence}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
