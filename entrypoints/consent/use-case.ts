import { useCallback, useEffect, useState } from 'preact/hooks';
import {
  type Attachments,
  type Delivery,
  deliveriesOf,
  type KeptReport,
  readAttachments,
  readReports,
} from '../../lib/report';
import type { Settings } from '../../lib/settings';
import { listReceivers, type Receiver } from '../pages/receivers';

/** A kept report, who may receive it, and who has it already. */
export interface Case {
  readonly report: KeptReport;
  readonly receivers: readonly Receiver[];
  readonly deliveries: readonly Delivery[];
  readonly attachments: Attachments;
}

export type CaseLook = { readonly is: 'opening' | 'gone' | 'failed' } | ({ readonly is: 'open' } & Case);

/** Looks a report up, and again on demand. Nothing is looked at until the settings are known. */
export function useCase(
  id: string | undefined,
  settings: Settings | undefined,
): { readonly look: CaseLook; readonly lookAgain: () => Promise<void> } {
  const [look, setLook] = useState<CaseLook>({ is: 'opening' });
  const lookAgain = useCallback(async () => {
    if (settings) setLook(await openCase(id, settings));
  }, [id, settings]);
  useEffect(() => void lookAgain(), [lookAgain]);
  return { look, lookAgain };
}

async function openCase(id: string | undefined, settings: Settings): Promise<CaseLook> {
  if (id === undefined) return { is: 'gone' };
  try {
    const [[entry], receivers, deliveries, attachments] = await Promise.all([
      readReports([id]),
      listReceivers(settings),
      deliveriesOf(id),
      readAttachments(id),
    ]);
    return entry && 'report' in entry
      ? { is: 'open', report: entry.report, receivers, deliveries, attachments }
      : { is: 'gone' };
  } catch (cause) {
    console.error('Job Red Flags: a report cannot be opened', cause);
    return { is: 'failed' };
  }
}
