import type { JSX } from 'preact';
import type { Delivery } from '../../lib/report';
import type { Words } from '../../lib/words';

/** Where a report is, in one line: for each organisation, or that it is only here. */
export function StateLine({
  deliveries,
  words,
}: {
  deliveries: readonly Delivery[];
  words: Words;
}): JSX.Element {
  if (deliveries.length === 0) return <small class="state">{words.t('book.state.here')}</small>;
  return (
    <>
      {deliveries.map(({ destination, name, state }) => (
        <small key={destination} class={state === 'attention' ? 'state danger' : 'state'} data-state={state}>
          {words.t(`book.state.${state}`)} · <bdi>{name}</bdi>
        </small>
      ))}
    </>
  );
}
