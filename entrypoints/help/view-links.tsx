import type { JSX } from 'preact';
import type { Words } from '../../lib/words';
import type { HelpView } from '../pages/help-address';

/** Keys of the views’ names. */
export const VIEW_NAMES: Readonly<Record<HelpView, string>> = {
  help: 'help.title',
  leaving: 'help.leaving.title',
  'before-you-go': 'help.before.title',
};

/** The page's other views. Going there leaves nothing behind for the browser's “Back”: “Leave quickly” must have no way back. */
export function ViewLinks({ to, words }: { to: readonly HelpView[]; words: Words }): JSX.Element {
  return (
    <nav class="row views">
      {to.map((view) => (
        <a
          key={view}
          class="button"
          href={`#${view}`}
          onClick={(event) => {
            event.preventDefault();
            location.replace(`#${view}`);
          }}
        >
          {words.t(VIEW_NAMES[view])}
        </a>
      ))}
    </nav>
  );
}
