import type { JSX } from 'preact';
import type { RulesInfo } from '../../lib/messages';
import type { Words } from '../../lib/words';

/** Rules older than this may miss new tricks, in milliseconds: thirty days. They warn all the same. */
const OLD = 30 * 24 * 60 * 60 * 1_000;

interface Props {
  readonly rules: RulesInfo;
  readonly words: Words;
  readonly now: Date;
}

/** How old the rules are, when newer ones were looked for, and what went wrong then. */
export function RulesAge({
  rules,
  words,
  now,
  allow,
}: Props & {
  /** Asks the browser for access to these. Called straight in the click. */
  readonly allow: (origins: readonly string[]) => void;
}): JSX.Element {
  return (
    <>
      <p>{words.sentences(age(rules, words, now))}</p>
      {rules.problem && <p>{words.t(`rules.problem.${rules.problem}`)}</p>}
      {rules.origins && (
        <button type="button" onClick={() => allow(rules.origins ?? [])}>
          {words.t('popup.access.allow')}
        </button>
      )}
    </>
  );
}

/** Which rules these are, where they came from, and when newer ones are looked for next. */
export function RulesOrigin({ rules, words, now }: Props): JSX.Element {
  return <p>{words.sentences(origin(rules, words, now))}</p>;
}

function age({ published, checked }: RulesInfo, words: Words, now: Date): readonly string[] {
  // Rules are dated by the day, so their age is counted in days: “today” needs no saying.
  const today = now.toISOString().slice(0, 10);
  return [
    words.t('popup.rules', { date: words.date(published) }),
    ...(published < today
      ? [words.t('popup.rules-age', { ago: words.ago(published, new Date(today)) })]
      : []),
    ...(now.getTime() - Date.parse(published) > OLD ? [words.t('popup.rules-old')] : []),
    ...(checked ? [words.t('rules.checked', { ago: words.ago(checked, now) })] : []),
  ];
}

function origin({ version, source, fed, nextCheck }: RulesInfo, words: Words, now: Date): readonly string[] {
  return [
    words.t('popup.rules-version', { version }),
    words.t(`rules.source.${source}`),
    ...(fed ? [] : [words.t('rules.no-feed')]),
    ...(nextCheck ? [words.t('rules.next', { ago: words.ago(nextCheck, now) })] : []),
  ];
}
