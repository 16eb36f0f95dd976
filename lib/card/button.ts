import type { Panel } from './card-state';
import { type Attributes, h } from './dom';

/** What a button is for: its `data-act`. */
export type Act =
  | Panel
  | 'unfold'
  | 'report'
  | 'wrong'
  | 'dismiss'
  | 'undo'
  | 'again'
  | 'see'
  | 'help'
  | 'leaving'
  | 'leave';

/** A button that is named by its label unless `attributes` name it otherwise. */
export function button(act: Act, label: string, attributes: Attributes = {}): Element {
  return h('button', { type: 'button', 'data-act': act, ...attributes }, label);
}
