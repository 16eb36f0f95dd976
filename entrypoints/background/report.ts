import { browser } from 'wxt/browser';
import type { Post } from '../../lib/detect';
import { SpokenRefusal } from '../../lib/messages';
import { cleanPost, groupOf, keepReport, ReportError, type ReportKind } from '../../lib/report';
import { browserName } from './browser-name';
import { type Bench, verdictsOf } from './judge';
import { packInUse } from './rules';
import { wordsFor } from './speak';

/**
 * Keeps a report together with what the rules say of the post.
 * @param pageUrl address of the page the post stands on
 * @returns the report's id.
 * @throws SpokenRefusal in the card's language: in a private window, where nothing is kept, and when there is no room or no storage.
 */
export async function report(
  { kind, post, pageUrl }: { kind: ReportKind; post: Post; pageUrl: string | undefined },
  bench: Bench,
): Promise<string> {
  const cleaned = cleanPost(post);
  const verdict = (await verdictsOf([cleaned], bench))[0]!; // one post, one verdict
  const hints = { pageLang: bench.pageLanguage, adLanguage: verdict.language };
  const words = await wordsFor(bench.settings, hints);
  if (bench.inPrivate) throw new SpokenRefusal(words.t('report.private'));
  const browserFamily = browserName(navigator.userAgent);
  const group = groupOf(pageUrl);
  try {
    return await keepReport({
      kind,
      post: cleaned,
      verdict,
      packSha256: (await packInUse()).sha256,
      tool: browser.runtime.getManifest().version,
      ...(browserFamily && { browser: browserFamily }),
      ...(group && { pageUrl: group }),
    });
  } catch (cause) {
    throw cause instanceof ReportError
      ? new SpokenRefusal(words.t(`report.${cause.reason}`), { cause })
      : cause;
  }
}
