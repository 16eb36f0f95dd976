import type { JSX } from 'preact';
import { Pictogram } from '../../lib/card';
import { useFirstLine } from '../pages/use-first-line';
import type { Speech } from '../pages/use-speech';
import { HelpOnPoster } from './help-on-poster';

/** Families of signs in the order of an ad: where, what for, who, and what it costs. */
const FAMILIES = [
  ...['place', 'bait', 'low-bar', 'haste', 'work'],
  ...['contact', 'person', 'control', 'body', 'trust'],
] as const;

const STEPS = ['wait', 'check', 'ask', 'keep'] as const;

/** One sheet for a wall: what to look for in an ad, what to do, whom to call. */
export function Poster({ speech }: { speech: Speech }): JSX.Element {
  const { words } = speech;
  const { line: found } = useFirstLine(speech);
  const line = found && {
    name: found.office.name,
    number: found.contact.number,
    href: found.contact.href,
    onlyIn: found.onlyIn,
  };
  return (
    <article class="poster">
      <ul class="families">
        {FAMILIES.map((family) => (
          <li key={family}>
            <Pictogram family={family} size={44} />
            <div>
              <b>{words.t(`card.family.${family}.title`)}</b>
              <p>{words.t(`card.family.${family}.explain`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <ol class="steps">
        {STEPS.map((step, index) => (
          <li key={step}>
            <span class="number" aria-hidden="true">
              {words.number(index + 1)}
            </span>
            <p>{words.t(`card.steps.${step}`)}</p>
          </li>
        ))}
      </ol>
      <HelpOnPoster words={words} line={line} />
      <p class="promise">{words.t('learn.poster.one-sign')}</p>
    </article>
  );
}
