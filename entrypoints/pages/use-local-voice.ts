import { useEffect, useState } from 'preact/hooks';
import type { LanguageTag } from '../../lib/words';
import { localVoice } from './local-voice';

/** A voice on this computer for a language, as soon as the browser has found its voices, which it may do long after the page is drawn. */
export function useLocalVoice(language: LanguageTag): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  useEffect(() => {
    // Missing on some telephones, and where it was switched off.
    const { speechSynthesis } = globalThis as Partial<typeof globalThis>;
    if (!speechSynthesis) return;
    const look = () => setVoice(localVoice(speechSynthesis.getVoices(), language));
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, [language]);
  return voice;
}
