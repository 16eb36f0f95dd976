export type { Situation } from './directory';
export { type FirstLine, firstLine } from './first-line';
export { type HelpKnowledge, type HelpQuestion, helpFor } from './help-for';
export { leavingHelp } from './leaving-help';
export { licenceIn } from './licence-in';
export { type Advice, type Contact, type Offer, type Office, type Part, type Step, worksFrom } from './offer';
