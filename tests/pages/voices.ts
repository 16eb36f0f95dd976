import { vi } from 'vitest';

/** What stands in for the browser's voices: it speaks when told to. */
export interface Voices {
  /** The browser finds these voices, perhaps late. */
  found(...voices: readonly { lang: string; localService: boolean; default?: boolean }[]): void;
  /** Sentences in line, the one being spoken first. */
  readonly line: readonly string[];
  /** Languages in which they are spoken. */
  readonly spokenIn: readonly string[];
  /** The sentence being spoken is over. */
  finish(): void;
}

class Utterance extends EventTarget {
  voice: unknown;
  lang = '';
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

export function fakeVoices(): Voices {
  let voices: readonly object[] = [];
  const line: Utterance[] = [];
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance: Utterance) => void line.push(utterance),
    cancel: () => {
      for (const utterance of line.splice(0)) utterance.dispatchEvent(new Event('error')); // as browsers do: “canceled”
    },
  });
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  return {
    found(...found) {
      voices = found.map((voice) => ({ default: false, ...voice }));
      synthesis.dispatchEvent(new Event('voiceschanged'));
    },
    get line() {
      return line.map(({ text }) => text);
    },
    get spokenIn() {
      return line.map(({ lang }) => lang);
    },
    finish() {
      line.shift()?.dispatchEvent(new Event('end'));
    },
  };
}
