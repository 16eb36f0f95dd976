import { ask, isRefusal } from '../../lib/messages';

/** The person has finished at a shared computer. @returns whether all of theirs is forgotten. */
export async function finish(): Promise<boolean> {
  const reply = await ask({ type: 'end-session' });
  return !isRefusal(reply) && reply.ok;
}
