export type { HelpPolicy, Situation } from './directory';
export { type HelpKnowledge, type HelpQuestion, helpFor } from './help-for';
export { type LeavingQuestion, leavingHelp } from './leaving-help';
export { type Advice, type Contact, type Offer, type Office, type Part, type Step, worksFrom } from './offer';
