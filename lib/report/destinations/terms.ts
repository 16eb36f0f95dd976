import type { Delivery } from '../outbox/types';
import type { DestinationWish } from './types';

/** What a person reads before they agree: who receives, for how long, on what terms. Equal when nothing of it was changed. */
export function termsOf({
  name,
  keepsFor = '',
  consent = '',
}: Pick<DestinationWish, 'name'> & {
  readonly keepsFor?: string | undefined;
  readonly consent?: string | undefined;
}): string {
  return JSON.stringify([name, keepsFor, consent]);
}

/** Whether a delivery was agreed to under other terms than a destination's of now. A test is agreed to by nobody. */
export function isUnderOtherTerms({ terms }: Pick<Delivery, 'terms'>, destination: DestinationWish): boolean {
  return terms !== undefined && terms !== termsOf(destination);
}
