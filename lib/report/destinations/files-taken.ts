import type { TemplateNode } from '../openrosa/template';
import type { Destination } from './types';

/** Which files a destination has a place for. A form server drops a file that no field names, so it is neither sent nor claimed. */
export interface FilesTaken {
  readonly copy: boolean;
  readonly picture: boolean;
}

export const ALL_FILES: FilesTaken = { copy: true, picture: true };

/** By the fields of its form; a webhook takes what comes. */
export function filesTaken({ form }: Pick<Destination, 'form'>): FilesTaken {
  if (!form) return ALL_FILES;
  const has = (field: TemplateNode['field']) => hasField(form.root, field);
  return { copy: has('evidence/copy'), picture: has('evidence/screenshot') };
}

function hasField({ field, children }: TemplateNode, wanted: TemplateNode['field']): boolean {
  return field === wanted || children.some((child) => hasField(child, wanted));
}
