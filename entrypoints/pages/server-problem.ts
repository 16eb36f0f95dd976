import { plainLine } from '../../lib/card';
import { type DeliveryProblem, SetUpError, type SetUpProblem } from '../../lib/report';
import type { Words } from '../../lib/words';

/** Problems that a person need not tell from others are said in the others' words. */
const SAID_AS: Readonly<Partial<Record<SetUpProblem | DeliveryProblem, string>>> = {
  'not-secure': 'options.bad-address',
  'not-allowed': 'server.not-allowed',
  'too-slow': 'server.problem.no-answer',
  'unreadable-answer': 'server.problem.server-fault',
  damaged: 'book.unreadable.title',
};

/** Why nothing can be sent to a server, in the person's language. */
export function serverProblem(problem: SetUpProblem | DeliveryProblem, words: Words): string {
  return words.t(SAID_AS[problem] ?? `server.problem.${problem}`);
}

/** Why a server could not be set up, in the person's words; names of fields and the server's own words as they are. */
export function setUpSentence(cause: unknown, words: Words): string {
  if (!(cause instanceof SetUpError)) return words.t('options.not-kept');
  const { problem, detail } = cause;
  return [serverProblem(problem, words), ...detail.map(plainLine)].join(' ');
}
