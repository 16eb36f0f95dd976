import { type LoadLocale, localePath } from './words';

/** Loads a language's texts from the built extension. For its own pages and its background: the path is taken from their origin. */
export const fetchLocale: LoadLocale = async (tag) => {
  const response = await fetch(localePath(tag));
  if (!response.ok) throw new Error(`${localePath(tag)}: ${response.status}`);
  return response.json();
};
