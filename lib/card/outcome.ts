import type { CardOutcome, CardText } from '../messages';
import { button } from './button';
import type { Progress } from './card-state';
import { h } from './dom';

/**
 * What became of a report. The status is there from the start and empty, so that a screen reader
 * announces what is put in, and only a person's own action puts something in.
 */
export function outcome(text: CardText, progress: Progress): Element {
  const said = whatToSay(text, progress);
  const failed = progress.is === 'keeping-failed' || progress.is === 'undoing-failed';
  const undoing = progress.is === 'undoing';
  const canUndo = undoing || (progress.is === 'kept' && progress.canUndo);
  return h(
    'div',
    { class: `outcome${said ? ' shown' : ''}${failed ? ' failed' : ''}` },
    h(
      'div',
      { role: 'status' },
      said && h('b', {}, said.title),
      said && h('span', { class: 'small' }, said.detail),
      canUndo && h('span', { class: 'small' }, text.undoFor),
    ),
    canUndo && button('undo', undoing ? text.busy : text.actions.undo, { 'aria-disabled': undoing }),
    progress.is === 'kept' && progress.more?.see && button('see', progress.more.see, { class: 'quiet' }),
    failed && button('again', text.actions.again),
  );
}

function whatToSay(text: CardText, progress: Progress): CardOutcome | undefined {
  switch (progress.is) {
    case 'kept':
      return progress.more?.outcome ?? (progress.kind === 'report' ? text.kept : text.disputed);
    case 'undoing':
      return progress.kind === 'report' ? text.kept : text.disputed;
    case 'undone':
      return text.undone;
    case 'keeping-failed':
      return progress.why ? { title: text.failed.title, detail: progress.why } : text.failed;
    case 'undoing-failed':
      return text.undoFailed;
    default:
      return undefined;
  }
}
