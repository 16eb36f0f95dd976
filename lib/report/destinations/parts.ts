import type { Parts } from './types';

/** What may go along at all, as the setting `reports` says: policy may forbid parts. */
export interface PartsAllowed {
  readonly name: boolean;
  readonly html: boolean;
  readonly picture: boolean;
}

/** What of the parts that a person agreed to may go along; all of it where nothing is forbidden. */
export function partsWithin(
  { name, copy, picture }: Parts,
  allowed: PartsAllowed = { name: true, html: true, picture: true },
): Parts {
  return {
    name: allowed.name ? name : 'left-out',
    copy: allowed.html ? copy : 'left-out',
    picture: allowed.picture ? picture : 'left-out',
  };
}
