import { plainLine } from '../../../lib/card';
import { SetUpError } from '../../../lib/report';
import type { Words } from '../../../lib/words';
import { serverProblem } from '../../pages/server-problem';

/** Why a server could not be set up, in the person's words; names of fields and the server's own words as they are. */
export function setUpSentence(cause: unknown, words: Words): string {
  if (!(cause instanceof SetUpError)) return words.t('options.not-kept');
  const { problem, detail } = cause;
  return [serverProblem(problem, words), ...detail.map(plainLine)].join(' ');
}
