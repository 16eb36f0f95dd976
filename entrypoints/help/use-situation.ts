import { useState } from 'preact/hooks';
import type { Situation } from '../../lib/help';
import { changeSettings } from '../../lib/settings';
import { COUNTRY_CODES } from '../../lib/words';
import type { HelpOpening } from '../pages/help-address';
import type { Speech } from '../pages/use-speech';

/** The two questions, by the setting that keeps the answer. */
export type Question = 'country' | 'hereCountry';

export interface Told {
  readonly situation: Situation;
  /** Whether answers are kept, or hold for this visit alone. */
  readonly kept: 'kept' | 'for-now';
  /** Nothing: the person would rather not say. */
  readonly tell: (question: Question, country: string | undefined) => void;
}

/**
 * Where the person is from and where they are, as far as they told. In a private window, on a shared computer, and where policy or a PIN
 * holds the settings, what they tell here holds for this visit: a guest of a library is helped too.
 */
export function useSituation({ settings, words }: Speech, keeps: HelpOpening['keeps']): Told {
  const [visit, setVisit] = useState<Partial<Record<Question, string | undefined>>>({});
  const [failed, setFailed] = useState(false);
  const open = keeps === 'answers' && !settings.sharedComputer.value && settings.pinHash.value === undefined;
  const mayKeep = (question: Question) => open && !settings[question].fixed;
  const answer = (question: Question) =>
    question in visit ? visit[question] : countryOrNothing(settings[question].value);

  return {
    situation: { origin: answer('country'), here: answer('hereCountry'), language: words.tag },
    kept: failed || !mayKeep('country') || !mayKeep('hereCountry') ? 'for-now' : 'kept',
    tell(question, country) {
      setVisit((before) => ({ ...before, [question]: country }));
      if (!mayKeep(question)) return;
      changeSettings({ [question]: country }).catch((cause) => {
        console.error('Job Red Flags: an answer could not be kept', cause);
        setFailed(true);
      });
    },
  };
}

/** A policy may name a code that is no country: then the person is asked. */
function countryOrNothing(code: string | undefined): string | undefined {
  return code !== undefined && COUNTRY_CODES.includes(code) ? code : undefined;
}
