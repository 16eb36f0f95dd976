import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/words';
import { speakAloud } from './speak-aloud';
import { useLocalVoice } from './use-local-voice';

interface Props {
  /** In the language of `words`, in the order in which they are read. */
  readonly sentences: readonly string[];
  readonly words: Words;
}

/**
 * A button that reads sentences aloud, and stops. Nothing at all where this computer has no voice of its own for the language. It falls
 * silent when its part of the page or the page itself goes, and when what it reads is no longer what stands there.
 */
export function ReadAloud({ sentences, words }: Props): JSX.Element | null {
  const voice = useLocalVoice(words.tag);
  const [reading, setReading] = useState(false);
  const stop = useRef<() => void>(undefined);
  const text = sentences.join('\n');

  useEffect(() => {
    const silence = () => {
      stop.current?.();
      setReading(false);
    };
    addEventListener('pagehide', silence);
    return () => {
      removeEventListener('pagehide', silence);
      silence();
    };
  }, [text, voice]);

  if (!voice) return null;
  const toggle = () => {
    if (reading) stop.current?.();
    else stop.current = speakAloud(sentences, voice, () => setReading(false));
    setReading(!reading);
  };
  return (
    <button type="button" class="read-aloud not-printed" onClick={toggle}>
      {words.t(reading ? 'read-aloud.stop' : 'read-aloud.read')}
    </button>
  );
}
