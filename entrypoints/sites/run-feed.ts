import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { cardHosts, mountCard } from '../../lib/card';
import type { Site } from '../../lib/detect';
import { type CardPlace, copyBlock, type Feed, type SiteReader, watchFeed } from '../../lib/feed';
import { answerInTab, ask, type Hello, isRefusal, type LanguageWish } from '../../lib/messages';

/** Milliseconds. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** Longest copy of a post that goes along with a report, in UTF-16 units. */
const MAX_COPY = 100_000;

/**
 * Says hello to the background and watches the page from then on, until the extension is reloaded or starts anew. Answers popup
 * and background from the first moment.
 */
export async function runFeed(
  ctx: ContentScriptContext,
  site: Site,
  readerFor: (newer: Hello['rules']) => SiteReader,
): Promise<void> {
  let feed: Feed | undefined;
  const language = spokenLanguage(() => feed?.judgeAgain());
  const deafen = listen(() => feed, language);
  ctx.onInvalidated(() => {
    feed?.stop();
    deafen();
  });
  const hello = await greet(ctx, site);
  if (!hello || ctx.isInvalid) return;
  feed = watchFeed({
    reader: readerFor(hello.rules),
    owner: browser.runtime.id,
    paused: hello.paused,
    judge: (posts) => ask({ type: 'judge', posts: [...posts], ...language.wishes() }),
    cards: { createHost: cardHosts(hello.cardStyle), mount: mounting(language) },
    dismissed: (key) => void ask({ type: 'dismiss', key }),
    counted: (count) => void ask({ type: 'warnings', count }),
    failed: (cause) => console.warn('Job Red Flags:', cause),
  });
  const lookAgain = feed.lookAgain;
  ctx.addEventListener(window, 'wxt:locationchange', lookAgain);
  ctx.addEventListener(window, 'popstate', lookAgain);
  ctx.addEventListener(window, 'pageshow', ({ persisted }) => persisted && lookAgain());
}

/** Asks until there is an answer; none when this script has outlived its extension. */
async function greet(ctx: ContentScriptContext, site: Site): Promise<Hello | undefined> {
  for (let pause = FIRST_PAUSE; ctx.isValid; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    const reply = await ask({ type: 'hello', site });
    if (!isRefusal(reply)) return reply;
    if (reply.error === 'outdated') return undefined;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return undefined;
}

/** Before the first hello is answered there is nothing to show, pause or judge again: the hello brings it. */
function listen(feed: () => Feed | undefined, language: SpokenLanguage): () => void {
  return answerInTab({
    status: () => ({ ...(feed()?.status() ?? STARTING), ...language.wishes() }),
    show: ({ key }) => ({ ok: feed()?.show(key) ?? false }),
    paused({ paused }) {
      if (paused) feed()?.pause();
      else feed()?.resume();
      return { ok: true };
    },
    language(chosen) {
      language.choose(chosen.language);
      return { ok: true };
    },
    'in-view': () => ({ posts: feed()?.inView() ?? [] }),
    post({ key }) {
      const post = feed()?.post(key);
      return post ? { post, ...copyOf(feed()?.block(key)) } : {};
    },
    frame({ key }) {
      const place = feed()?.frame(key);
      return place ? { place } : {};
    },
    'judge-again'() {
      feed()?.judgeAgain();
      return { ok: true };
    },
    shape() {
      const running = feed();
      if (!running) throw new Error('Not read yet.');
      return running.shape();
    },
  });
}

/** Words in it that are not the post's are taken out where the report is made. */
function copyOf(block: Element | null | undefined): { readonly copy?: string } {
  return block ? { copy: copyBlock(block).slice(0, MAX_COPY) } : {};
}

const STARTING = { read: 0, found: [], paused: false, health: 'starting' } as const;

const mounting =
  (language: SpokenLanguage): CardPlace['mount'] =>
  (host, text, about) =>
    mountCard(host, text, {
      report: async (kind) => {
        // The card stands just before the message's block.
        const copy = copyOf(host.nextElementSibling);
        const reply = await ask({ type: 'report', kind, post: about.post, ...copy, ...language.wishes() });
        return isRefusal(reply) && reply.sentence ? { sentence: reply.sentence } : granted(reply);
      },
      async help(view) {
        granted(await ask({ type: 'show-help', view, post: about.post, ...language.wishes() }));
      },
      see: (id) => void ask({ type: 'show-report', id }),
      async undo(id) {
        const { late } = granted(await ask({ type: 'undo-report', id }));
        if (late) throw new Error('Too late.');
      },
      async chooseLanguage(chosen) {
        const { kept } = granted(await ask({ type: 'language', language: chosen }));
        if (!kept) language.choose(chosen);
      },
      dismiss: about.dismiss,
    });

/** @throws what the background said, when it refused: the card shows that something went wrong. */
function granted<Reply extends object>(reply: Reply): Exclude<Reply, { error: string }> {
  if (isRefusal(reply)) throw new Error(reply.message);
  return reply as Exclude<Reply, { error: string }>; // the refusals are out
}

interface SpokenLanguage {
  /** What is said along with each request that is answered in words. */
  wishes(): { pageLanguage?: string; language?: LanguageWish };
  /** Holds in this page alone, until it is left: a private window, where nothing else remembers. */
  choose(language: LanguageWish): void;
}

function spokenLanguage(changed: () => void): SpokenLanguage {
  let here: { language?: LanguageWish } = {};
  return {
    wishes() {
      const { lang } = document.documentElement;
      return { ...(lang && { pageLanguage: lang.slice(0, 40) }), ...here };
    },
    choose(language) {
      here = { language };
      changed();
    },
  };
}
