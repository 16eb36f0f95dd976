import { type Knowledge, licencePattern } from '../pack';
import { adviceFor } from './advice';
import { find, type HelpPolicy, type Situation } from './directory';
import type { Offer, Office } from './offer';
import { consulates, lineHere, lineHome, organisations, registers, reportForms } from './searches';

/** What of the rules in use is about help. */
export type HelpKnowledge = Pick<Knowledge, 'help' | 'licences'>;

export interface HelpQuestion extends Situation {
  /** The licence number that an ad names, as it stands there. */
  readonly licence?: string | undefined;
  readonly policy?: HelpPolicy | undefined;
}

export const NO_POLICY: HelpPolicy = { first: [], hide: [] };

/**
 * Who helps somebody from `origin` who is `here`, in the order to try: a line here, the consulate, how to check an agency, where to
 * report; then a line at home, organisations, and what to say. At home the consulate comes after all that can be done there. Never
 * empty: what to say is left when nothing else is known, or policy hides it.
 */
export function helpFor(knowledge: HelpKnowledge, question: HelpQuestion): readonly Offer[] {
  const { help: directory = {}, licences } = knowledge;
  const { origin, here, language, licence, policy = NO_POLICY } = question;
  const situation = { origin, here, language };
  const checks = [registers(situation), reportForms(situation)];
  const isHome = origin !== undefined && origin === here;
  const offices = find({ ...situation, directory, policy }, [
    ...lineHere(situation),
    ...(isHome ? checks : consulates(situation)),
    ...(isHome ? consulates(situation) : checks),
    ...lineHome(situation),
    organisations(situation),
  ]);
  return [...offices.map((office) => withLicence(office, licence, licences)), ...adviceFor(situation)];
}

/** A number that another country's register would have given says nothing in this one. */
function withLicence(
  office: Office,
  licence: string | undefined,
  licences: HelpKnowledge['licences'],
): Office {
  if (office.step !== 'register' || !licence) return office;
  const forms = licences?.forms[office.country ?? ''] ?? [];
  return forms.some((form) => licencePattern(form).test(licence)) ? { ...office, licence } : office;
}
