import { renewForm } from '../destinations/renew-form';
import type { SetUpPorts } from '../destinations/server';
import type { Destination } from '../destinations/types';
import type { FormTemplate } from '../openrosa/template';

/** The form that a destination has now, or had when it was looked at last where nobody can say. */
export type PresentForm = (known: Destination) => Promise<FormTemplate | undefined>;

/** Asks each destination once, however many reports were made for a form that is gone. */
export function askedOnce(ports: SetUpPorts): PresentForm {
  const asked = new Map<string, Promise<FormTemplate | undefined>>();
  return (known) => {
    const answer = asked.get(known.id) ?? ask(known, ports);
    asked.set(known.id, answer);
    return answer;
  };
}

async function ask(known: Destination, ports: SetUpPorts): Promise<FormTemplate | undefined> {
  try {
    return (await renewForm(known, ports))?.form;
  } catch (cause) {
    console.warn('Job Red Flags: a form cannot be looked at', cause);
    return known.form;
  }
}
