import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../../lib/messages';
import { type Delivery, deliveriesOf, queueTest, removeDestination } from '../../../lib/report';
import { DeliveryList } from '../../pages/delivery-list';
import { type Receiver, requestServers, setUpAgain, setUpReceiver } from '../../pages/receivers';
import { setUpSentence } from '../../pages/server-problem';
import type { Desk } from '../desk';
import { originWords } from '../desk';

/** How often a test report is looked for, in milliseconds. */
const LOOK = 1_000;

interface Props {
  readonly receiver: Receiver;
  readonly desk: Desk;
  readonly changed: () => Promise<void>;
}

/** One server that reports go to: whether they can, and what to do when they can't. */
export function ServerRow({ receiver, desk, changed }: Props): JSX.Element {
  const { words, complain, mayChange } = desk;
  const { name, host, kind, keepsFor, consent, allowed, byPolicy, setUp, origin } = receiver;
  const [test, setTest] = useState<string>();
  const [busy, setBusy] = useState(false);
  const ready = allowed && setUp !== undefined;
  const row = useRef<HTMLLIElement>(null);

  const attempt = (act: () => Promise<void>) => {
    setBusy(true);
    act()
      .catch((cause) => {
        console.warn('Job Red Flags: a server could not be used', cause);
        complain(setUpSentence(cause, words));
      })
      .finally(() => setBusy(false));
  };
  const allow = () => {
    const asking = requestServers([origin]); // in the click
    attempt(async () => {
      if (!(await asking)) return complain(words.t('server.not-allowed'));
      if (!setUp) await setUpReceiver(receiver);
      await changed();
      row.current?.focus(); // another button stands there now
    });
  };
  const sendTest = () =>
    attempt(async () => {
      if (!setUp) return;
      await setUpAgain(setUp); // its form may be another by now
      setTest(await queueTest(setUp.id));
      await ask({ type: 'drain' });
    });
  const remove = () =>
    attempt(async () => {
      if (setUp) await removeDestination(setUp.id);
      row.current?.closest('section')?.querySelector('h2')?.focus(); // before the row goes
      await changed();
    });

  return (
    <li class="destination" ref={row} tabIndex={-1} data-allowed={allowed} data-ready={ready}>
      <b>
        <bdi>{name}</bdi>
      </b>
      <p>
        <small>{words.t(`options.reports.kind.${kind}`)}</small> <code dir="ltr">{host}</code>
      </p>
      <p>{keepsFor ? words.t('send.keeps', { time: keepsFor }) : words.t('send.keeps-unknown')}</p>
      {consent && <p dir="auto">{consent}</p>}
      <p class={ready ? 'soft' : 'danger'}>{words.t(ready ? 'server.ready' : 'server.not-allowed')}</p>
      <small class="origin">
        {byPolicy
          ? originWords({ value: receiver, origin: 'policy', fixed: true }, desk)
          : words.t('options.origin.person')}
      </small>
      <div class="row">
        {!ready && (
          <button type="button" class="main" aria-disabled={busy} onClick={() => busy || allow()}>
            {words.t(busy ? 'card.busy' : 'popup.access.allow')}
          </button>
        )}
        {ready && (
          <button type="button" aria-disabled={busy} onClick={() => busy || sendTest()}>
            {words.t('server.test')}
          </button>
        )}
        {!byPolicy && mayChange('destinations') && (
          <button type="button" aria-label={`${words.t('options.remove')}: ${name}`} onClick={remove}>
            {words.t('options.remove')}
          </button>
        )}
      </div>
      {test !== undefined && <TestLine report={test} desk={desk} />}
    </li>
  );
}

/** How far a test report has come, looked at until it has arrived. */
function TestLine({ report, desk: { words } }: { report: string; desk: Desk }): JSX.Element {
  const [deliveries, setDeliveries] = useState<readonly Delivery[]>([]);
  const arrived = deliveries.length > 0 && deliveries.every(({ state }) => state === 'delivered');
  useEffect(() => {
    if (arrived) return;
    const look = () =>
      void deliveriesOf(report).then(setDeliveries, (cause) => console.warn('Job Red Flags:', cause));
    look();
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  }, [report, arrived]);
  return (
    <div role="status" class="test">
      {arrived ? <p>{words.t('server.tested')}</p> : <DeliveryList deliveries={deliveries} words={words} />}
    </div>
  );
}
