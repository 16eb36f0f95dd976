import type { Office } from '../../lib/help';
import type { Words } from '../../lib/words';

/** When somebody answers, in the person's language; the place's own time. */
export function hoursWords(hours: NonNullable<Office['hours']>, words: Words): string {
  if (hours === 'always') return words.t('help.always');
  const time = `\u2066${hours.from}–${hours.to}\u2069`; // in a right-to-left sentence the two times would change places
  return words.t(`help.${hours.days}`, { time });
}
