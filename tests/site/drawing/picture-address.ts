import { hash } from '../seeded';

/** Path of a picture that the server draws: its colours follow from the name, `shows` is written into it. */
export function picturePath(name: string, shows: string): string {
  const words = shows === '' ? '' : `?words=${encodeURIComponent(shows)}`;
  return `picture-${hash(name) % 360}.svg${words}`;
}
