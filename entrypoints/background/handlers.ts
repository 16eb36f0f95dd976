import { cardStyle } from '../../lib/card';
import type { Asker, Handlers, LanguageWish } from '../../lib/messages';
import { cleanPost, takeBack } from '../../lib/report';
import { changeSettings, languageChange, readSettings } from '../../lib/settings';
import { showWarnings } from './badge';
import { asksFirst, cardReply } from './card-reply';
import { checkText } from './check-text';
import { dismiss } from './dismissals';
import { offersFor, openHelp } from './help';
import { type Bench, judgePosts, verdictsOf } from './judge';
import { countReport, forgetNumbers, readNumbers } from './numbers';
import { drainSoon, expectWork } from './outbox';
import { isPaused, pause, resume } from './pauses';
import { report } from './report';
import { reportSeenIn } from './report-seen';
import { openInBook, openReportWindow } from './report-window';
import { loadRules } from './rules';
import { duringSession, finishSession, isEnding, isShared } from './shared-computer';
import { wordsFor } from './speak';
import { describeRules, importRules, updateRules } from './updates';

/** What the background does for each request. Whatever throws here becomes a refusal. */
export const handlers: Handlers = {
  async hello({ site }) {
    const [paused, rules] = await Promise.all([isPaused(site), loadRules().catch(() => undefined)]);
    const siteRules = rules?.compiled.knowledge.sites[site];
    // Without rules the page still starts, with the selectors that it brought along.
    return { paused, cardStyle, ...(siteRules ? { rules: siteRules } : {}) };
  },

  async judge({ posts, ...wishes }, asker) {
    return { answers: await judgePosts(posts, await benchFor(asker, wishes)) };
  },

  async warnings({ count }, asker) {
    const { settings } = await readSettings();
    const tone = settings.quietCards.value ? 'quiet' : 'plain';
    if (asker.kind === 'tab')
      await showWarnings(asker.tabId, count, { words: await wordsFor(settings), tone });
    return { ok: true };
  },

  async dismiss({ key }, asker) {
    // In a private window the card is hidden by its own page alone.
    if (!isPrivate(asker)) await dismiss(key);
    return { ok: true };
  },

  async report({ post, kind, copy, again, ...wishes }, asker) {
    const pageUrl = asker.kind === 'tab' ? asker.url : undefined;
    const bench = await benchFor(asker, wishes);
    const repeated = again ? 'again' : 'once';
    const press = { kind, post, pageUrl, copy, repeated, sending: 'when-agreed' } as const;
    const { reply, asks } = await duringSession(async () => {
      const reply = await report(press, bench);
      const asks = asksFirst(reply, { kind, settings: bench.settings });
      if (asks) await openReportWindow({ report: reply.id });
      return { reply, asks };
    });
    const [verdict] = await verdictsOf([cleanPost(post)], bench); // remembered, so that the card is answered in its own language
    const hints = { pageLang: bench.pageLanguage, adLanguage: verdict?.language };
    const words = await wordsFor(bench.settings, hints);
    return cardReply({ ...reply, ...(asks && { next: 'ask' }) }, words);
  },

  async 'show-report'({ id }) {
    await openInBook(id);
    return { ok: true };
  },

  async 'report-seen'({ tabId, key }) {
    return { ok: await reportSeenIn(tabId, key) };
  },

  async 'undo-report'({ id }) {
    const taken = await takeBack(id);
    if (taken === 'taken-back' && !(await isShared())) countReport(-1);
    return taken === 'too-late' ? { ok: true, late: true } : { ok: true };
  },

  async language({ language }, asker) {
    // In a private window nothing is kept: its page remembers, and says so with each request.
    if (isPrivate(asker)) return { kept: false };
    await changeSettings(languageChange(language));
    return { kept: true };
  },

  async pause({ site, paused }) {
    await (paused ? pause(site) : resume(site));
    return { ok: true };
  },

  rules: describeRules,
  async 'sign-texts'({ language }) {
    const { compiled } = await loadRules();
    return compiled.languages.find(({ tag }) => tag === language)?.texts ?? {};
  },

  async 'update-rules'() {
    await updateRules();
    return describeRules();
  },

  async 'import-rules'({ file }) {
    return importRules(file);
  },

  async drain() {
    await expectWork();
    void drainSoon(); // It may take minutes, and the page need not wait for it.
    return { ok: true };
  },

  async check({ text }) {
    const { settings } = await readSettings();
    return checkText(text, settings.country.value);
  },

  // Nobody is answered before it was tried.
  session: async () => ({ ok: !(await isEnding()) }),

  async 'end-session'() {
    return { ok: await finishSession() };
  },

  async numbers() {
    const counting = !(await isShared());
    return { counting, weeks: counting ? await readNumbers() : [] };
  },

  async 'forget-numbers'() {
    await forgetNumbers();
    return { ok: true };
  },

  async help(request) {
    const { settings } = await readSettings();
    return { offers: await offersFor(request, settings) };
  },

  async 'show-help'({ view, post, ...wishes }, asker) {
    const bench = await benchFor(asker, wishes);
    const shown = cleanPost(post);
    // As the card speaks; without rules nobody knows the ad's language.
    const [verdict] = await verdictsOf([shown], bench).catch(() => []);
    const hints = { pageLang: bench.pageLanguage, adLanguage: verdict?.language };
    const words = await wordsFor(bench.settings, hints);
    await openHelp({
      ...{ view, post: shown, language: words.tag, origin: bench.settings.country.value },
      keeps: bench.inPrivate ? 'nothing' : 'answers',
    });
    return { ok: true };
  },
};

interface Wishes {
  readonly pageLanguage?: string;
  readonly language?: LanguageWish;
}

async function benchFor(asker: Asker, { pageLanguage, language }: Wishes): Promise<Bench> {
  const inPrivate = isPrivate(asker);
  const { settings } = await readSettings(inPrivate && language ? languageChange(language) : {});
  return { settings, inPrivate, pageLanguage };
}

function isPrivate(asker: Asker): boolean {
  return asker.kind === 'tab' && asker.inPrivate;
}
