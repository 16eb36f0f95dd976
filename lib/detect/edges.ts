import { type Folded, Gap, Kind, kindOf } from '../text';

/** Whether a word may begin at this unit, or end before it. Scripts without spaces have an edge everywhere. */
export function isEdge({ units, gap, length }: Folded, at: number): boolean {
  if (at <= 0 || at >= length || gap[at] !== Gap.none) return true;
  const kind = kindOf(units[at]!);
  return kind === Kind.joined || kind !== kindOf(units[at - 1]!);
}
