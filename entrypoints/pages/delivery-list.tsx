import type { ComponentChildren, JSX } from 'preact';
import { plainLine } from '../../lib/card';
import type { Delivery } from '../../lib/report';
import type { Words } from '../../lib/words';
import { serverProblem } from './server-problem';

interface Props {
  readonly deliveries: readonly Delivery[];
  readonly words: Words;
  /** What can be done about one. */
  readonly actions?: (delivery: Delivery) => ComponentChildren;
}

/** Where a report went or goes, how far it has come, and what each server said of it. */
export function DeliveryList({ deliveries, words, actions }: Props): JSX.Element {
  return (
    <ul class="deliveries">
      {deliveries.map((delivery) => {
        const { destination, name, host, state, deliveredAt, said, status } = delivery;
        const problem = problemWords(delivery, words);
        return (
          <li key={destination} data-state={state}>
            <p>
              <b>
                <bdi>{name}</bdi>
              </b>{' '}
              <code dir="ltr">{host}</code>
            </p>
            <p class={state === 'attention' ? 'danger' : 'soft'}>
              {words.t(`book.state.${state}`)}
              {deliveredAt !== undefined && (
                <>
                  {' '}
                  <time dateTime={new Date(deliveredAt).toISOString()}>
                    {words.moment(new Date(deliveredAt))}
                  </time>
                </>
              )}
            </p>
            {problem && <p>{problem}</p>}
            {said && (
              <p>
                <small>{words.t('book.said')}</small>{' '}
                <q lang="" dir="auto">
                  {plainLine(said)}
                </q>{' '}
                {status !== undefined && <code dir="ltr">{status}</code>}
              </p>
            )}
            {actions?.(delivery)}
          </li>
        );
      })}
    </ul>
  );
}

/** Why a delivery is where it is; nothing when all is well. */
function problemWords({ problem, unconfirmed }: Delivery, words: Words): string | undefined {
  if (unconfirmed) return words.t('server.problem.unconfirmed');
  return problem && serverProblem(problem, words);
}
