import type { SetUpPorts } from './server';
import { setUpDestination } from './set-up';
import { changeDestination, readDestination } from './store';
import { type Destination, SetUpError } from './types';

/**
 * Asks a server anew what it takes, since its form may be another by now, and keeps the answer. What the person agreed to and what waits
 * for it stay.
 * @returns the destination as it is from now on; nothing when it was removed meanwhile
 * @throws SetUpError @throws ReportError
 */
export async function renewForm(known: Destination, ports: SetUpPorts): Promise<Destination | undefined> {
  const wish = { ...known, ...(known.form && { formId: known.form.formId }) };
  const made = await setUpDestination(wish, ports).catch((cause) => {
    if (!(cause instanceof SetUpError && cause.problem === 'no-form')) throw cause;
    return setUpDestination(known, ports); // another form may stand in its place
  });
  const { submitUrl, maxBytes, form: read } = made;
  await changeDestination(known.id, ({ form: _, ...now }) => ({
    ...now,
    ...{ submitUrl, maxBytes },
    ...(read && { form: read }),
  }));
  return readDestination(known.id);
}
