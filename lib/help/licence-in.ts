import { licencePattern } from '../pack';
import type { HelpKnowledge } from './help-for';

/** How much of an ad is searched, in UTF-16 units. */
const SEARCHED = 20_000;

/**
 * The licence number that an ad names, as it stands there: one in the form of the reader's own country's register where there is one, else
 * of any. Nothing without one.
 */
export function licenceIn(
  text: string,
  { licences }: HelpKnowledge,
  origin: string | undefined,
): string | undefined {
  const forms = Object.entries(licences?.forms ?? {});
  const found = [...forms.filter(([country]) => country === origin), ...forms].flatMap(([, shapes]) =>
    shapes.flatMap((shape) => licencePattern(shape).exec(text.slice(0, SEARCHED))?.[0] ?? []),
  );
  return found[0];
}
