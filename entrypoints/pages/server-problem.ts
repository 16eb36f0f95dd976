import type { DeliveryProblem, SetUpProblem } from '../../lib/report';
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
