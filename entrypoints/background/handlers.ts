import { cardStyle } from '../../lib/card';
import type { Asker, Handlers, LanguageWish } from '../../lib/messages';
import { takeBack } from '../../lib/report';
import { changeSettings, languageChange, readSettings } from '../../lib/settings';
import { showWarnings } from './badge';
import { dismiss } from './dismissals';
import { type Bench, judgePosts } from './judge';
import { drainSoon, expectWork } from './outbox';
import { isPaused, pause, resume } from './pauses';
import { report } from './report';
import { loadRules } from './rules';
import { wordsFor } from './speak';

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
    if (asker.kind === 'tab') await showWarnings(asker.tabId, count, await wordsFor(settings));
    return { ok: true };
  },

  async dismiss({ key }, asker) {
    // In a private window the card is hidden by its own page alone.
    if (!isPrivate(asker)) await dismiss(key);
    return { ok: true };
  },

  async report({ post, kind, copy, again, ...wishes }, asker) {
    const pageUrl = asker.kind === 'tab' ? asker.url : undefined;
    const repeated = again ? 'again' : 'once';
    return report({ kind, post, pageUrl, copy, repeated }, await benchFor(asker, wishes));
  },

  async 'undo-report'({ id }) {
    return (await takeBack(id)) === 'too-late' ? { ok: true, late: true } : { ok: true };
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

  async rules() {
    const { version, published } = (await loadRules()).compiled;
    return { version, published, source: 'bundled' };
  },

  async 'sign-texts'({ language }) {
    const { compiled } = await loadRules();
    return compiled.languages.find(({ tag }) => tag === language)?.texts ?? {};
  },

  async drain() {
    await expectWork();
    void drainSoon(); // It may take minutes, and the page need not wait for it.
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
