import type { Settings } from './table';

/** What person and policy say of the language, apart: a person's choice comes before everything, policy's before the page's language. */
export function languageWishes({ language }: Settings): { chosen?: string; policy?: string } {
  if (language.value === undefined) return {};
  return language.origin === 'person' ? { chosen: language.value } : { policy: language.value };
}

/** What a person's choice in a list of languages changes: a tag, or `auto` for nobody's choice. */
export function languageChange(wish: string): { readonly language: string | undefined } {
  return { language: wish === 'auto' ? undefined : wish };
}
