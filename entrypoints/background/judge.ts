import { type CardSource, composeCardText, languageChoice } from '../../lib/card';
import type { Post, Verdict } from '../../lib/detect';
import type { Answer, CardText } from '../../lib/messages';
import type { Settings } from '../../lib/settings';
import { dismissedAmong } from './dismissals';
import { lineFor } from './help';
import { countVerdicts, mayCount } from './numbers';
import { loadRules, type Rules, rulesId } from './rules';
import { wordsFor } from './speak';
import { type Judged, recallVerdicts, rememberVerdicts, verdictKey } from './verdict-cache';

export interface Bench {
  readonly settings: Settings;
  /** In a private window nothing is looked up or remembered. */
  readonly inPrivate: boolean;
  readonly pageLanguage?: string | undefined;
}

/** Verdict and, where there is something to warn of and the person didn't hide it, the card of each post, in the posts' order. */
export async function judgePosts(posts: readonly Post[], bench: Bench): Promise<readonly Answer[]> {
  const [verdicts, dismissed] = await Promise.all([
    verdictsOf(posts, bench),
    bench.inPrivate ? new Set<string>() : dismissedAmong(posts.map((post) => post.key)),
  ]);
  return Promise.all(
    posts.map(async (post, index) => {
      const verdict = verdicts[index]!; // verdictsOf gives one for each post
      const card = dismissed.has(post.key) ? undefined : await cardOf(post, verdict, bench);
      return { key: post.key, verdict, ...(card ? { card } : {}) };
    }),
  );
}

/** The verdict of each post, in the posts' order: remembered ones first, the rest by the rules. */
export async function verdictsOf(posts: readonly Post[], bench: Bench): Promise<readonly Verdict[]> {
  const home = bench.settings.country.value;
  const judged = posts.map(
    ({ text, imageTexts, links }): Judged => ({ text, imageTexts, links, ...(home ? { home } : {}) }),
  );
  if (bench.inPrivate) return judgeAll(judged, await loadRules());

  const id = await rulesId();
  const keys = await Promise.all(judged.map((each) => verdictKey(each, id)));
  const known = new Map(await recallVerdicts(new Map(keys.map((key, index) => [key, judged[index]!]))));
  const unknown = new Map(
    keys.flatMap((key, index) => (known.has(key) ? [] : [[key, judged[index]!] as const])),
  );
  if (unknown.size > 0) {
    const rules = await loadRules();
    const fresh = new Map([...unknown].map(([key, each]) => [key, rules.detect(each)]));
    for (const [key, verdict] of fresh) known.set(key, verdict);
    if (mayCount(bench)) countVerdicts([...fresh.values()]);
    // The keys name the rules; others may have taken their place meanwhile.
    if (rules.id === id) void rememberVerdicts(fresh); // Never fails, and the page need not wait for it.
  }
  return keys.map((key) => known.get(key)!); // each key was known or is now
}

function judgeAll(judged: readonly Judged[], rules: Rules): readonly Verdict[] {
  return judged.map((each) => rules.detect(each));
}

async function cardOf(post: Post, verdict: Verdict, bench: Bench): Promise<CardText | undefined> {
  if (verdict.level === 'none') return undefined;
  const [{ compiled }, words] = await Promise.all([
    loadRules(),
    wordsFor(bench.settings, { pageLang: bench.pageLanguage, adLanguage: verdict.language }),
  ]);
  const texts = compiled.languages.find(({ tag }) => tag === words.tag)?.texts;
  const source: CardSource = {
    post,
    verdict,
    words,
    rulesDate: compiled.published,
    line: lineFor(compiled.knowledge, bench.settings, words.tag),
    languages: languageChoice(bench.settings, words),
    shape: bench.settings.quietCards.value ? 'chip' : 'card',
    exit: bench.settings.quickExitUrl.value,
    flagTexts: (id) => texts?.[id],
  };
  return composeCardText(source);
}
