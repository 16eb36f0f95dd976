import { useEffect, useState } from 'preact/hooks';
import type { LanguageTag } from '../../lib/words';
import { type Judged, judgeAd } from './judge-ad';
import { fetchPractice, type Practice } from './practice-ads';

/** The ads to practise with in a language; nothing until they are loaded. While another language is loaded, the last one stays. */
export function usePractice(language: LanguageTag): {
  readonly practice: Practice | undefined;
  readonly failed: boolean;
} {
  const [practice, setPractice] = useState<Practice>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    fetchPractice(language).then(
      (loaded) => wanted && setPractice(loaded),
      (cause) => {
        console.error('Job Red Flags: there are no ads to practise with', cause);
        if (wanted) setFailed(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  return { practice, failed };
}

/** What the rules say of a text; nothing until they have answered. */
export function useJudged(text: string | undefined): Judged | 'failed' | undefined {
  const [answer, setAnswer] = useState<{ readonly text: string; readonly judged: Judged | 'failed' }>();
  useEffect(() => {
    let wanted = true;
    if (text !== undefined)
      void judgeAd(text).then((judged) => wanted && setAnswer({ text, judged: judged ?? 'failed' }));
    return () => {
      wanted = false;
    };
  }, [text]);
  return answer?.text === text ? answer?.judged : undefined;
}
