import { type LanguageTag, matchLanguage } from '../../lib/words';

/** What is looked at of a voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice to read a language with: only one on this computer, since others send every sentence to a server. Of several the one of
 * the same region, else the one that is usual here. Chinese in one script is no voice for the other's readers.
 */
export function localVoice<V extends Voice>(voices: readonly V[], language: LanguageTag): V | undefined {
  const fitting = voices.filter(({ localService, lang }) => localService && matchLanguage(lang, [language]));
  const same = ({ lang }: V) => lang.replaceAll('_', '-').toLowerCase() === language.toLowerCase();
  return fitting.find(same) ?? fitting.find((voice) => voice.default) ?? fitting[0];
}
