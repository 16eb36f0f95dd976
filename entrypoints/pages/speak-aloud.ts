/**
 * Speaks sentences, one utterance each: browsers fall silent within long ones. Whatever was being read before stops.
 * @param done called once, when all was read or something else took the word
 * @returns how to stop; `done` is not called then.
 */
export function speakAloud(
  sentences: readonly string[],
  voice: SpeechSynthesisVoice,
  done: () => void,
): () => void {
  let over = false;
  const finish = () => {
    if (over) return;
    over = true;
    spoken.delete(utterances);
    done();
  };
  const utterances = sentences.map((sentence) => {
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.addEventListener('error', finish);
    return utterance;
  });
  utterances.at(-1)?.addEventListener('end', finish);
  speechSynthesis.cancel();
  spoken.add(utterances);
  for (const utterance of utterances) speechSynthesis.speak(utterance);
  return () => {
    if (over) return;
    over = true;
    spoken.delete(utterances);
    speechSynthesis.cancel();
  };
}

/** Chromium forgets utterances that nobody holds, and their `end` with them. */
const spoken = new Set<readonly SpeechSynthesisUtterance[]>();
