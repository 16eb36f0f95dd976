import type { Advice, Offer, Office, Situation, Step } from '../../lib/help';
import type { About } from '../pages/use-offers';

/** One heading of the page and what stands under it. `rescuer`: an organisation that gets people out. */
export interface HelpStep {
  readonly step: Exclude<Step, 'say'> | 'rescuer';
  /** None where nothing is known, which the page then says. */
  readonly offices: readonly Office[];
}

/** What matters first. Where someone is at home, or told only where home is, the consulate comes after all that can be done there. */
const GOING = ['line-here', 'consulate', 'register', 'report', 'line-home', 'organisation'] as const;
const AT_HOME = ['line-here', 'line-home', 'register', 'report', 'consulate', 'organisation'] as const;
const LEAVING = ['rescue-report', 'consulate', 'line-here', 'rescuer', 'line-home', 'organisation'] as const;

/** Offers under their headings, in the page's order. */
export function stepsOf(offers: readonly Offer[], about: About, situation: Situation): readonly HelpStep[] {
  const { origin, here = origin } = situation;
  const isHome = origin !== undefined && origin === here;
  const order = about === 'leaving' ? LEAVING : isHome ? AT_HOME : GOING;
  const offices = offers.filter((offer): offer is Office => offer.step !== 'say');
  return order
    .map((step) => ({ step, offices: offices.filter((office) => stepOf(office, about) === step) }))
    .filter(({ step, offices: found }) => found.length > 0 || isMissed(step, situation));
}

/** What to say to whom. */
export function adviceOf(offers: readonly Offer[]): readonly Advice[] {
  return offers.filter((offer): offer is Advice => offer.step === 'say');
}

function stepOf({ step, trapped }: Office, about: About): HelpStep['step'] {
  return about === 'leaving' && step === 'organisation' && trapped ? 'rescuer' : step;
}

/** Whether the person would look for it there, so that its lack must be said. */
function isMissed(step: HelpStep['step'], { origin, here }: Situation): boolean {
  if (step === 'line-here') return here !== undefined;
  return step === 'consulate' && origin !== undefined && here !== undefined && origin !== here;
}
