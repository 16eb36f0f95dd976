import type { DeliveryState } from './types';

/** Whoever reported has left a shared computer, so nobody can decide: what would need a person is tried once a day instead. */
export function stateOnceLeft(state: DeliveryState): DeliveryState {
  return state === 'attention' ? 'paused' : state;
}
