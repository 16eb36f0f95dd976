import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '../../lib/messages';
import { asksAgain, type Delivery, deliveriesOf, type KeptReport, retryDelivery } from '../../lib/report';
import { ByHand } from '../pages/by-hand';
import { DeliveryList } from '../pages/delivery-list';
import { listReceivers, type Receiver, receiversLeft } from '../pages/receivers';
import type { Attempt } from '../pages/use-attempt';
import type { Speech } from '../pages/use-speech';

interface Props {
  readonly report: KeptReport;
  readonly speech: Speech;
  readonly attempt: Attempt;
}

interface Look {
  readonly deliveries: readonly Delivery[];
  readonly receivers: readonly Receiver[];
}

/** How often deliveries are looked at while the report is open, in milliseconds. */
const LOOK = 2_000;
const STUCK: readonly Delivery['state'][] = ['paused', 'attention', 'queued'];

/** Where a report went or may go: what became of it, trying again, sending elsewhere, handing it on by hand. */
export function Ways({ report, speech, attempt }: Props): JSX.Element | null {
  const { words, settings } = speech;
  const [seen, setSeen] = useState<Look>();
  const look = useCallback(async () => {
    const [deliveries, receivers] = await Promise.all([deliveriesOf(report.id), listReceivers(settings)]);
    setSeen({ deliveries, receivers });
  }, [report.id, settings]);
  useEffect(() => {
    const lookOrWarn = () =>
      void look().catch((cause) => console.warn('Job Red Flags: deliveries cannot be read', cause));
    lookOrWarn();
    const timer = setInterval(lookOrWarn, LOOK);
    return () => clearInterval(timer);
  }, [look]);

  if (!seen) return null;
  const { deliveries, receivers } = seen;
  const others = receiversLeft(receivers, deliveries);
  const again = ({ destination }: Delivery) =>
    void attempt(async () => {
      await retryDelivery(report.id, destination);
      await ask({ type: 'drain' });
      await look();
      return [words.t('book.state.queued')];
    }, words.t('send.not-sent'));
  const stuck = (delivery: Delivery) => STUCK.includes(delivery.state) && !asksAgain(delivery);
  return (
    <>
      <section class="ways">
        <h3>{words.t('options.reports.title')}</h3>
        {deliveries.length === 0 && <p>{words.t('book.state.here')}</p>}
        <DeliveryList
          deliveries={deliveries}
          words={words}
          actions={(delivery) =>
            stuck(delivery) && (
              <button type="button" class="not-printed" onClick={() => again(delivery)}>
                {words.t('card.actions.again')}
              </button>
            )
          }
        />
        {others.length > 0 && (
          <p class="row not-printed">
            {others.map(({ name, key }) => (
              <a
                key={key}
                class="button"
                href={`/consent.html?${new URLSearchParams({ report: report.id, to: key })}`}
                target="_blank"
                rel="noopener"
              >
                {words.t('book.send-to', { name })}
              </a>
            ))}
          </p>
        )}
      </section>
      {receivers.length === 0 && <ByHand report={report} speech={speech} file="elsewhere" />}
    </>
  );
}
