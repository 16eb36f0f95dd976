import { useCallback, useRef, useState } from 'preact/hooks';
import { ask, type CheckedText, isRefusal } from '../../lib/messages';
import { orLate } from '../pages/patience';
import { type FittedText, fitText } from './fit-text';

/** How far a check has come. */
export type Check =
  | { readonly is: 'not-asked' | 'empty' | 'checking' | 'failed' }
  | { readonly is: 'checked'; readonly pasted: FittedText; readonly found: CheckedText };

/** Milliseconds: the longest text on a slow computer, in a background that was asleep, is judged in less. */
const PATIENCE = 20_000;

/** Checks texts, one after the other; of two in a hurry only the later one is answered. */
export function useCheck(): {
  readonly check: Check;
  /** Gives the answer, or nothing when there is none, so that the text stays in its field. Never throws. */
  readonly start: (text: string) => Promise<CheckedText | undefined>;
} {
  const [check, setCheck] = useState<Check>({ is: 'not-asked' });
  const latest = useRef(0);

  const start = useCallback(async (text: string) => {
    const mine = ++latest.current;
    const pasted = fitText(text);
    if (pasted.text.trim() === '') {
      setCheck({ is: 'empty' });
      return undefined;
    }
    setCheck({ is: 'checking' });
    const found = await orLate(ask({ type: 'check', text: pasted.text }), PATIENCE, () => {
      if (mine !== latest.current) return;
      latest.current++; // What comes now would take from the field what somebody is changing.
      setCheck({ is: 'failed' });
    });
    if (mine !== latest.current) return undefined;
    if (isRefusal(found)) {
      setCheck({ is: 'failed' });
      return undefined;
    }
    setCheck({ is: 'checked', pasted, found });
    return found;
  }, []);

  return { check, start };
}
