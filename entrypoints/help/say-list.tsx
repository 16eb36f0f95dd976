import type { JSX } from 'preact';
import type { Advice } from '../../lib/help';
import type { Words } from '../../lib/words';

/** What to tell when somebody answers. */
export function SayList({ advice, words }: { advice: readonly Advice[]; words: Words }): JSX.Element {
  return (
    <section data-step="say">
      <h2>{words.t('help.step.say')}</h2>
      {advice.map(({ to, parts }) => (
        <div key={to} class="say">
          <h3>{words.t(`help.to.${to}`)}</h3>
          <ul class="points">
            {parts.map((part) => (
              <li key={part}>{words.t(`help.part.${part}`)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
