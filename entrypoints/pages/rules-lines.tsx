import type { JSX } from 'preact';
import type { RulesInfo } from '../../lib/messages';
import type { Words } from '../../lib/words';

/** Rules older than this may miss new tricks, in milliseconds: thirty days. They warn all the same. */
const OLD = 30 * 24 * 60 * 60 * 1_000;

/** How old the rules are, where they came from, when newer ones were looked for, what went wrong then, and when they are looked for next. */
export function RulesLines({
  rules,
  words,
  now,
  allow,
}: {
  rules: RulesInfo;
  words: Words;
  now: Date;
  /** Asks the browser for access to these. Called straight in the click. */
  allow: (origins: readonly string[]) => void;
}): JSX.Element {
  return (
    <>
      <p>{words.sentences(age(rules, words, now))}</p>
      <p>{words.sentences(origin(rules, words, now))}</p>
      {rules.problem && <p>{words.t(`rules.problem.${rules.problem}`)}</p>}
      {rules.origins && (
        <button type="button" onClick={() => allow(rules.origins ?? [])}>
          {words.t('popup.access.allow')}
        </button>
      )}
    </>
  );
}

function age({ published }: RulesInfo, words: Words, now: Date): readonly string[] {
  // Rules are dated by the day, so their age is counted in days: “today” needs no saying.
  const today = now.toISOString().slice(0, 10);
  return [
    words.t('popup.rules', { date: words.date(published) }),
    ...(published < today
      ? [words.t('popup.rules-age', { ago: words.ago(published, new Date(today)) })]
      : []),
    ...(now.getTime() - Date.parse(published) > OLD ? [words.t('popup.rules-old')] : []),
  ];
}

function origin(
  { version, source, fed, checked, nextCheck }: RulesInfo,
  words: Words,
  now: Date,
): readonly string[] {
  return [
    words.t('popup.rules-version', { version }),
    words.t(`rules.source.${source}`),
    ...(fed ? [] : [words.t('rules.no-feed')]),
    ...(checked ? [words.t('rules.checked', { ago: words.ago(checked, now) })] : []),
    ...(nextCheck ? [words.t('rules.next', { ago: words.ago(nextCheck, now) })] : []),
  ];
}
