import type { JSX } from 'preact';
import type { Offer, Situation } from '../../lib/help';
import type { Words } from '../../lib/words';
import type { About } from '../pages/use-offers';
import { OfficeCard } from './office-card';
import { SayList } from './say-list';
import { adviceOf, type HelpStep, stepsOf } from './steps';

/** Entries of a step that are seen at once. */
const FEW = 3;

interface Props {
  readonly offers: readonly Offer[];
  readonly about: About;
  readonly situation: Situation;
  readonly words: Words;
}

/** Everybody who helps, step by step, and at last what to say to whom. */
export function OfferList({ offers, about, situation, words }: Props): JSX.Element {
  const { here } = situation;
  return (
    <>
      {stepsOf(offers, about, situation).map(({ step, offices }) => {
        const cards = offices.map((office) => (
          <OfficeCard key={office.id} office={office} here={here} words={words} about={about} />
        ));
        return (
          <section key={step} data-step={step}>
            <h2>{headingOf(step, situation, words)}</h2>
            {cards.length === 0 && <p>{lackOf(step, situation, words)}</p>}
            {cards.length > 0 && <ul class="offices">{cards.slice(0, FEW)}</ul>}
            {cards.length > FEW && (
              <details>
                <summary>{words.t('help.more', { n: cards.length - FEW })}</summary>
                <ul class="offices">{cards.slice(FEW)}</ul>
              </details>
            )}
          </section>
        );
      })}
      <SayList advice={adviceOf(offers)} words={words} />
    </>
  );
}

function headingOf(step: HelpStep['step'], { origin, here }: Situation, words: Words): string {
  const country = step === 'line-here' ? here : step === 'line-home' ? origin : undefined;
  if (country) return words.t('help.step.line', { country: words.country(country) });
  return words.t(`help.step.${step}`);
}

function lackOf(step: HelpStep['step'], { here = '' }: Situation, words: Words): string {
  const country = words.country(here);
  return words.t(step === 'consulate' ? 'help.no-consulate' : 'help.no-line', { country });
}
