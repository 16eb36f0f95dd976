import type { Answered, Asked } from './form-server';

export interface Webhook {
  readonly answer: (asked: Asked) => Answered;
  /** By report id. */
  readonly stored: ReadonlyMap<string, Record<string, unknown>>;
  readonly asked: readonly Asked[];
}

/** A webhook as docs/reports-guide.md asks for: it knows a report by its key, and says its id. `mute`: takes everything and says nothing. */
export function webhook(manners: 'polite' | 'mute' = 'polite'): Webhook {
  const stored = new Map<string, Record<string, unknown>>();
  const asked: Asked[] = [];
  return {
    stored,
    asked,
    answer(request) {
      asked.push(request);
      const content = JSON.parse(request.body.toString('utf8'));
      stored.set(request.headers['idempotency-key'] ?? '', content);
      return manners === 'mute'
        ? { status: 200, body: 'OK' }
        : { status: 200, body: JSON.stringify({ report_id: content.report.report_id }) };
    },
  };
}
