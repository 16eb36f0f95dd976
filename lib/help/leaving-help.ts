import { adviceWhenHeld } from './advice';
import { find, type HelpPolicy, type Search, type Situation } from './directory';
import { type HelpKnowledge, NO_POLICY } from './help-for';
import type { Offer } from './offer';
import { consulates, lineHere, lineHome, organisations } from './searches';

export interface LeavingQuestion extends Situation {
  readonly policy?: HelpPolicy | undefined;
}

/**
 * For somebody who is there and can't leave, and for whoever speaks for them: the authorities' own way with what it asks for and who may
 * report (`trapped`), the consulate, a line here, organisations that get people out, a line at home for the family, all other
 * organisations, and what to say. Of somebody who didn't say where they are, each country's way comes with the country it is in.
 */
export function leavingHelp(
  { help: directory = {} }: HelpKnowledge,
  { origin, here, language, policy = NO_POLICY }: LeavingQuestion,
): readonly Offer[] {
  const situation = { origin, here, language };
  const offices = find({ ...situation, directory, policy }, [
    { step: 'rescue-report', files: here ? [here] : Object.keys(directory), kinds: ['rescue-report'] },
    ...consulates(situation),
    ...lineHere(situation),
    rescuers(situation),
    ...lineHome(situation),
    organisations(situation),
  ]);
  return [...offices, ...adviceWhenHeld()];
}

function rescuers(situation: Situation): Search {
  const all = organisations(situation);
  return { ...all, only: (entry) => entry.trapped !== undefined && (all.only?.(entry) ?? true) };
}
