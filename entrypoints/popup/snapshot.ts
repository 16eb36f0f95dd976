import { ask, isRefusal, type RulesInfo } from '../../lib/messages';
import { countReports } from '../../lib/report';
import { languageWishes, readSettings, type Settings } from '../../lib/settings';
import { chooseLanguage, fetchLocale, type LanguageTag, loadWords, type Words } from '../../lib/words';
import { examineTab, findTab, type TabState } from './examine-tab';

/** All that the popup shows, as it is at one moment. */
export interface Snapshot {
  readonly tabId: number | undefined;
  readonly tab: TabState;
  readonly settings: Settings;
  readonly words: Words;
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
  const [tab, { settings }, rules, kept] = await Promise.all([
    examineTab(tabId),
    readSettings(),
    before?.rules ?? askForRules(),
    countReports().catch(() => undefined), // the book itself says what is wrong with it
  ]);
  const language = chooseLanguage({
    ...languageWishes(settings),
    pageLang: tab.kind === 'reading' ? tab.status.pageLanguage : undefined,
    browserLanguages: navigator.languages,
  });
  return { tabId, tab, settings, rules, kept, words: await wordsOf(language, before?.words) };
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
