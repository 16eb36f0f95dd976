import type { JSX } from 'preact';
import type { Advice } from '../../lib/help';
import type { Words } from '../../lib/words';
import { ReadAloud } from '../pages/read-aloud';

/** What to tell when somebody answers. */
export function SayList({ advice, words }: { advice: readonly Advice[]; words: Words }): JSX.Element {
  const title = words.t('help.step.say');
  const said = advice.map(({ to, parts }) => ({
    to: words.t(`help.to.${to}`),
    parts: parts.map((part) => words.t(`help.part.${part}`)),
  }));
  return (
    <section data-step="say">
      <h2>{title}</h2>
      <ReadAloud sentences={[title, ...said.flatMap(({ to, parts }) => [to, ...parts])]} words={words} />
      {said.map(({ to, parts }) => (
        <div key={to} class="say">
          <h3>{to}</h3>
          <ul class="points">
            {parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
