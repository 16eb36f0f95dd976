import type { JSX } from 'preact';
import type { Drawing } from '../messages';
import { familyDrawing, levelDrawing } from './drawings';
import { svgAttributes } from './icon';

/** For our pages: the sign of a level. */
export function LevelIcon({ level, size = 22 }: { level: 'caution' | 'danger'; size?: number }): JSX.Element {
  return <Icon drawing={levelDrawing(level)} size={size} />;
}

/** For our pages: the pictogram of a family. */
export function Pictogram({ family, size = 20 }: { family: string; size?: number }): JSX.Element {
  return <Icon drawing={familyDrawing(family)} size={size} />;
}

/** For our pages: a drawing beside words that say the same. */
export function Icon({ drawing, size }: { drawing: Drawing; size: number }): JSX.Element {
  return (
    <svg {...svgAttributes(size)} aria-hidden="true">
      <path {...drawing} />
    </svg>
  );
}
