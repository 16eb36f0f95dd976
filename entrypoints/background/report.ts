import { browser } from 'wxt/browser';
import type { Post, Verdict } from '../../lib/detect';
import { type ReportReply, SpokenRefusal } from '../../lib/messages';
import {
  attachCopy,
  cleanCopy,
  cleanPost,
  countReports,
  followPolicy,
  groupOf,
  keepReport,
  listDestinations,
  ownWords,
  policyDestinations,
  postSha256,
  queueReport,
  ReportError,
  type ReportKind,
  type ReportSource,
  reportedBefore,
  UNDO_MS,
} from '../../lib/report';
import type { Settings } from '../../lib/settings';
import { browserName } from './browser-name';
import { type Bench, verdictsOf } from './judge';
import { countReport } from './numbers';
import { drainSoon, expectWork } from './outbox';
import { loadRules, packInUse } from './rules';
import { wordsFor } from './speak';

interface Press {
  readonly kind: ReportKind;
  readonly post: Post;
  /** Address of the page the post stands on. */
  readonly pageUrl: string | undefined;
  /** HTML of the post, as the page's script cleaned it. */
  readonly copy: string | undefined;
  /** `again`: a new report, although an earlier one was delivered. */
  readonly repeated: 'once' | 'again';
  /** `after-window`: a window of ours asks first, whatever the person agreed to before. */
  readonly sending: 'when-agreed' | 'after-window';
}

/**
 * Keeps a report together with what the rules say of the post, and puts it into the outbox for every destination that the person agreed to.
 * @throws SpokenRefusal in the card's language: in a private window, where nothing is kept, and when there is no room or no storage.
 */
export async function report(press: Press, bench: Bench): Promise<ReportReply> {
  const post = cleanPost(press.post);
  const verdict = (await verdictsOf([post], bench))[0]!; // one post, one verdict
  const hints = { pageLang: bench.pageLanguage, adLanguage: verdict.language };
  const words = await wordsFor(bench.settings, hints);
  if (bench.inPrivate) throw new SpokenRefusal(words.t('report.private'));
  try {
    return await keepAndQueue({ ...press, post }, verdict, bench.settings);
  } catch (cause) {
    throw cause instanceof ReportError
      ? new SpokenRefusal(words.t(`report.${cause.reason}`), { cause })
      : cause;
  }
}

async function keepAndQueue(press: Press, verdict: Verdict, settings: Settings): Promise<ReportReply> {
  const earlier = await reportedBefore(await postSha256(press.post), press.kind);
  if (earlier && press.repeated === 'once')
    return { id: earlier.report, next: 'already', at: new Date(earlier.at).toISOString() };
  const before = await countReports();
  const id = await keepReport(await sourceOf(press, verdict, earlier?.report));
  const isNew = (await countReports()) > before; // pressing twice keeps one
  if (isNew && !settings.sharedComputer.value) countReport(1);
  if (press.copy) await attachCopy(id, ownWords(cleanCopy(press.copy), press.post));
  await followPolicy(policyDestinations(settings.destinations));
  const destinations = await listDestinations();
  if (destinations.length === 0) return { id, next: 'kept' };
  if (press.sending === 'after-window') return { id, next: 'ask' };
  const agreed = destinations.filter((destination) => destination.agreed);
  if (agreed.length === 0) return { id, next: 'ask' };
  await expectWork();
  const results = await queueReport({
    report: id,
    destinations: agreed.map((each) => each.id),
    allowed: settings.reports.value,
    hold: UNDO_MS,
    storage: settings.sharedComputer.value ? 'sealed' : 'open',
  });
  void drainSoon(); // It sends nothing yet, but knows when.
  return { id, next: results.some(({ is }) => is === 'queued' || is === 'already') ? 'queued' : 'kept' };
}

async function sourceOf(
  { kind, post, pageUrl }: Press,
  verdict: Verdict,
  related: string | undefined,
): Promise<ReportSource> {
  const browserFamily = browserName(navigator.userAgent);
  const group = groupOf(pageUrl);
  return {
    kind,
    post,
    verdict,
    packSha256: (await packInUse()).sha256,
    tool: browser.runtime.getManifest().version,
    labels: await labelsOf(verdict),
    ...(browserFamily && { browser: browserFamily }),
    ...(group && { pageUrl: group }),
    ...(related && { related }),
  };
}

/** Titles of the signs that were found, in English: whoever receives a report may read none of the languages an ad is written in. */
async function labelsOf({ flags }: Verdict): Promise<Record<string, string>> {
  const { compiled } = await loadRules();
  const texts = compiled.languages.find(({ tag }) => tag === 'en')?.texts ?? {};
  return Object.fromEntries(flags.flatMap(({ id }) => (texts[id] ? [[id, texts[id].title]] : [])));
}
