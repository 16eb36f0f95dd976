import type { JSX } from 'preact';
import type { CardOutcome, CardText } from '../messages';
import type { CardActs } from './card';
import type { Progress } from './card-state';

/**
 * What became of a report. The status is there from the start and empty, so that a screen reader
 * announces what is put in, and only a person's own action puts something in.
 */
export function Outcome({
  text,
  progress,
  acts,
}: {
  text: CardText;
  progress: Progress;
  acts: CardActs;
}): JSX.Element {
  const said = whatToSay(text, progress);
  const again =
    progress.is === 'keeping-failed'
      ? () => acts.report(progress.kind)
      : progress.is === 'undoing-failed'
        ? acts.undo
        : undefined;
  const canUndo = progress.is === 'undoing' || (progress.is === 'kept' && progress.canUndo);
  return (
    <div class={`outcome${said || progress.is === 'undone' ? ' shown' : ''}${again ? ' failed' : ''}`}>
      <div role="status">
        {said && <b>{said.title}</b>}
        {said && <span class="small">{said.detail}</span>}
        {canUndo && <span class="small"> {text.undoFor}</span>}
        {progress.is === 'undone' && <span class="small">{text.undone}</span>}
      </div>
      {canUndo && (
        <button type="button" data-focus="undo" aria-disabled={progress.is === 'undoing'} onClick={acts.undo}>
          {progress.is === 'undoing' ? text.busy : text.actions.undo}
        </button>
      )}
      {again && (
        <button type="button" data-focus="again" onClick={again}>
          {text.actions.again}
        </button>
      )}
    </div>
  );
}

function whatToSay(text: CardText, progress: Progress): CardOutcome | undefined {
  switch (progress.is) {
    case 'kept':
    case 'undoing':
      return progress.kind === 'report' ? text.kept : text.disputed;
    case 'keeping-failed':
      return text.failed;
    case 'undoing-failed':
      return text.undoFailed;
    default:
      return undefined;
  }
}
