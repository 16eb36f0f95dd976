import type { JSX } from 'preact';
import { type HelpView, helpAddress } from '../pages/help-address';
import { openInTab } from './actions';
import type { Snapshot } from './snapshot';
import type { Attempt } from './tab-panel';

/** The ways to help, whatever the tab is: who helps, and the way out for somebody who is held. */
export function HelpLinks({ snapshot, attempt }: { snapshot: Snapshot; attempt: Attempt }): JSX.Element {
  const { words, tab } = snapshot;
  const link = (view: HelpView, name: string) => (
    <a
      class="button"
      href={helpAddress({ view, language: words.tag, keeps: tab.inPrivate ? 'nothing' : 'answers' })}
      onClick={(event) => {
        event.preventDefault();
        const { href } = event.currentTarget;
        attempt(() => openInTab(href));
      }}
    >
      {words.t(name)}
    </a>
  );
  return (
    <nav class="row">
      {link('help', 'help.title')}
      {link('leaving', 'help.leaving.title')}
    </nav>
  );
}
