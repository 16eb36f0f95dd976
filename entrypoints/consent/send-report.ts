import { ask } from '../../lib/messages';
import {
  type Agreement,
  agreeTo,
  type KeptReport,
  queueReport,
  type SendingChoice,
  UNDO_MS,
} from '../../lib/report';
import { type Receiver, setUpReceiver } from '../pages/receivers';
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
    ...{ consent, parts },
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

/**
 * Keeps what the person agreed to, freezes the report for each receiver and has it sent after the time for undoing.
 * Their servers must be allowed. @throws SetUpError @throws ReportError when nothing was queued
 */
export async function sendReport(order: {
  readonly report: KeptReport;
  readonly receivers: readonly Receiver[];
  readonly wishes: Wishes;
  readonly speech: Speech;
}): Promise<void> {
  const { report, receivers, wishes, speech } = order;
  const { agreement, reporter } = choiceOf(wishes, speech);
  const destinations: string[] = [];
  for (const { setUp, wish } of receivers) destinations.push((setUp ?? (await setUpReceiver(wish))).id);
  for (const id of destinations) await agreeTo(id, agreement);
  const results = await queueReport({
    ...{ report: report.id, destinations, agreement, hold: UNDO_MS },
    ...(reporter && { reporter }),
    storage: speech.settings.sharedComputer.value ? 'sealed' : 'open',
  });
  const refused = results.filter(({ is }) => is !== 'queued' && is !== 'already');
  if (refused.length > 0) throw new Error(`Not queued: ${refused.map(({ is }) => is).join(', ')}`);
  await ask({ type: 'drain' });
}
