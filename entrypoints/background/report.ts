import type { Post } from '../../lib/detect';
import { keepReport, ReportError, type ReportKind } from '../../lib/report';
import { type Bench, verdictsOf } from './judge';
import { wordsFor } from './speak';

/**
 * Keeps a report together with what the rules say of the post.
 * @returns the report's id.
 * @throws a sentence in the person's language: in a private window, where nothing is kept, and when there is no room.
 */
export async function report(post: Post, kind: ReportKind, bench: Bench): Promise<string> {
  const words = await wordsFor(bench.settings, { pageLang: bench.pageLanguage });
  if (bench.inPrivate) throw new Error(words.t('report.private'));
  const [verdict] = await verdictsOf([post], bench);
  try {
    return await keepReport({ kind, post, verdict: verdict! }); // one post, one verdict
  } catch (cause) {
    throw cause instanceof ReportError ? new Error(words.t(`report.${cause.reason}`), { cause }) : cause;
  }
}
