import { ask } from '../../lib/messages';
import {
  type Agreement,
  agreeTo,
  giveUpDelivery,
  type KeptReport,
  partsWithin,
  queueReport,
  type SendingChoice,
  SetUpError,
  setAsideUnsent,
  termsOf,
  UNDO_MS,
  type Unsent,
} from '../../lib/report';
import { withinSession } from '../../lib/settings';
import { isAllowed, keyBeforeSetUp, type Receiver, setUpReceiver } from '../pages/receivers';
import type { Speech } from '../pages/use-speech';
import type { Wishes } from './ask-panel';

/** Names the wording of this window. Raise it when what a person agrees to changes. */
const WORDING = 'c1';

/** What a report carries besides what was kept. */
export function choiceOf(
  { parts, consent, country, note }: Wishes,
  { words, settings }: Pick<Speech, 'words' | 'settings'>,
): SendingChoice {
  const agreement: Agreement = {
    ...{ consent, parts: partsWithin(parts, settings.reports.value) },
    consentTextId: `${WORDING}-${words.tag}`,
    at: new Date().toISOString(),
  };
  const own = settings.country.value;
  return {
    agreement,
    reporter: {
      ...(country === 'sent' && own && { country: own }),
      ...(note.trim() && { note: note.trim() }),
    },
  };
}

interface Order {
  readonly report: KeptReport;
  readonly receivers: readonly Receiver[];
  readonly wishes: Wishes;
  readonly speech: Speech;
}

/**
 * Freezes the report for each receiver, keeps what the person agreed to, and has it sent after the time for undoing. A receiver whose
 * server cannot be used holds up nobody else: the report waits for them in the book, with the reason.
 * On a shared computer the session does not end before that. @throws SetUpError @throws ReportError when it goes to nobody; then nothing was queued.
 */
export async function sendReport(order: Order): Promise<void> {
  await withinSession(() => putOnItsWay(order));
  await ask({ type: 'drain' }); // not within: nobody is answered while the session ends
}

async function putOnItsWay({ report, receivers, wishes, speech }: Order): Promise<void> {
  const { agreement, reporter } = choiceOf(wishes, speech);
  const set = await Promise.all(receivers.map(setUpOrWhyNot));
  const destinations = set.flatMap(({ id }) => id ?? []);
  if (destinations.length === 0) throw set[0]?.cause;
  const shown = new Map(set.flatMap(({ id, receiver }) => (id ? [[id, termsOf(receiver)] as const] : [])));
  const results = await queueReport({
    ...{ shown, report: report.id, destinations, agreement, hold: UNDO_MS },
    ...(reporter && { reporter }),
    storage: speech.settings.sharedComputer.value ? 'sealed' : 'open',
  });
  const queued = results.filter(({ is }) => is === 'queued' || is === 'already');
  if (queued.length === 0) throw new Error(`Not queued: ${results.map(({ is }) => is).join(', ')}`);
  for (const { destination } of queued) await agreeTo(destination, agreement, shown.get(destination));
  for (const { receiver, id, cause } of set) {
    const refused = results.find(({ destination }) => destination === id)?.is === 'no-agreement';
    if (id === undefined) await setAside(report, receiver, problemOf(cause));
    else await giveUpDelivery(report.id, await keyBeforeSetUp(receiver));
    // While the window was open they changed their terms: the person is asked again.
    if (id !== undefined && refused) await setAside(report, { ...receiver, key: id }, 'terms-changed');
  }
}

async function setUpOrWhyNot(
  receiver: Receiver,
): Promise<{ receiver: Receiver; id?: string; cause?: unknown }> {
  try {
    if (!(await isAllowed(receiver.origin))) throw new SetUpError('not-allowed');
    return { receiver, id: (receiver.setUp ?? (await setUpReceiver(receiver))).id };
  } catch (cause) {
    console.warn('Job Red Flags: a server could not be used', cause);
    return { receiver, cause };
  }
}

const problemOf = (cause: unknown) => (cause instanceof SetUpError ? cause.problem : 'no-answer');

async function setAside(
  report: KeptReport,
  { key, name, host }: Receiver,
  problem: Unsent['problem'],
): Promise<void> {
  await setAsideUnsent(report, { receiver: key, name, host, problem });
}
