import { languageChoice } from '../../lib/card';
import { ask, isRefusal, type LanguageChoice, type RulesInfo } from '../../lib/messages';
import { countReports } from '../../lib/report';
import { languageChange, languageWishes, readSettings, type Settings } from '../../lib/settings';
import { chooseLanguage, fetchLocale, type LanguageTag, loadWords, type Words } from '../../lib/words';
import { examineTab, findTab, type TabState } from './examine-tab';

/** All that the popup shows, as it is at one moment. */
export interface Snapshot {
  readonly tabId: number | undefined;
  readonly tab: TabState;
  readonly settings: Settings;
  readonly words: Words;
  /** Missing where policy holds the language, and over a private window whose page can't remember it. */
  readonly languages: LanguageChoice | undefined;
  /** Missing when the background gave no answer in time: then nothing judges posts either. */
  readonly rules: RulesInfo | undefined;
  /** How many reports the book holds; missing when the browser doesn't open it. */
  readonly kept: number | undefined;
}

/**
 * Looks at everything anew. `before` saves loading the same words again.
 * @throws when not even English words can be loaded.
 */
export async function takeSnapshot(search: string, before?: Snapshot): Promise<Snapshot> {
  const tabId = before?.tabId ?? (await findTab(search));
  const [tab, rules] = await Promise.all([
    examineTab(tabId),
    // A feed may bring others while the popup is open; during that the background may be slow to answer.
    before?.rules && !before.rules.fed ? before.rules : askForRules().then((rules) => rules ?? before?.rules),
  ]);
  // After the background has answered: on a shared computer it answers nobody before an earlier person's book is gone.
  const kept = await countReports().catch(() => undefined); // the book itself says what is wrong with it
  const status = tab.kind === 'reading' ? tab.status : undefined;
  const { settings } = await readSettings(status?.language ? languageChange(status.language) : {});
  const tag = chooseLanguage({
    ...languageWishes(settings),
    pageLang: status?.pageLanguage,
    browserLanguages: navigator.languages,
  });
  const words = await wordsOf(tag, before?.words);
  const languages = tab.inPrivate && !status ? undefined : languageChoice(settings, words);
  return { tabId, tab, settings, rules, kept, words, languages };
}

/** Compiling the rules for the first time takes a slow computer this long at most, in milliseconds. */
const PATIENCE = 2_000;

function askForRules(): Promise<RulesInfo | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE);
    // `ask` never fails: it gives a refusal instead.
    void ask({ type: 'rules' }).then((rules) => {
      clearTimeout(timer);
      resolve(isRefusal(rules) ? undefined : rules);
    });
  });
}

async function wordsOf(language: LanguageTag, before: Words | undefined): Promise<Words> {
  return before?.tag === language ? before : loadWords(language, fetchLocale);
}
