import type { Drawing } from '../messages';

/** One drawing per family of red flags (the others never stand on a card), as strokes on a 24 × 24 field. A dot is a stroke of no length. */
const FAMILIES: Readonly<Record<string, string>> = {
  // A pin on a map.
  place:
    'M12 21s-6.5-5.8-6.5-11a6.5 6.5 0 0 1 13 0c0 5.2-6.5 11-6.5 11zM12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  // A banknote.
  bait: 'M3 6.5h18v11H3zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM6.3 12h0M17.7 12h0',
  // An open door.
  'low-bar': 'M3 20.5h18M6 20.5v-17h8v17M14 6h4v14.5M11 12.5h0',
  // A stopwatch.
  haste: 'M12 21a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 9v4.2l2.8 1.8M9.5 2.5h5',
  // A briefcase.
  work: 'M3.5 8h17v11.5h-17zM9 8V4.5h6V8M3.5 13h17',
  // A speech bubble.
  contact: 'M3.5 5h17v11.5H11L7 20.5v-4H3.5zM8.3 10.8h0M12 10.8h0M15.7 10.8h0',
  // A person.
  person: 'M12 11.5a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6zM4.5 20.5c.5-3.8 3.4-6 7.5-6s7 2.2 7.5 6',
  // A padlock.
  control: 'M5.5 11h13v9.5h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11M12 14.8v2',
  // A heart.
  body: 'M12 20.3S3.8 15.6 3.8 9.6A4.3 4.3 0 0 1 12 7.8a4.3 4.3 0 0 1 8.2 1.8c0 6-8.2 10.7-8.2 10.7z',
  // A shield with a question in it.
  trust:
    'M12 2.8l7.8 2.8v6c0 4.6-3.2 7.8-7.8 9.6-4.6-1.8-7.8-5-7.8-9.6v-6zM9.7 9.4a2.3 2.3 0 1 1 3.4 2c-.8.5-1.1.9-1.1 1.8M12 16.2h0',
};
const OTHER = 'M12 4l8 8-8 8-8-8z';

const STROKES = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

/** A globe, the usual sign for languages. */
export const GLOBE: Drawing = {
  ...STROKES,
  d: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c2.5 2.4 3.8 5.4 3.8 9s-1.3 6.6-3.8 9c-2.5-2.4-3.8-5.4-3.8-9S9.5 5.4 12 3z',
};

export function familyDrawing(family: string): Drawing {
  return { ...STROKES, d: (Object.hasOwn(FAMILIES, family) && FAMILIES[family]) || OTHER };
}

/** Caution: an open triangle. Danger: a filled octagon. Told apart by shape, not by colour alone. */
export function levelDrawing(level: 'caution' | 'danger'): Drawing {
  return level === 'danger'
    ? {
        d: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM10.9 6.8v7h2.2v-7zM10.9 15.6v2.2h2.2v-2.2z',
        fill: 'currentColor',
        'fill-rule': 'evenodd',
      }
    : { ...STROKES, d: 'M12 3.5L21.5 20h-19zM12 10v4.4M12 17.2h0' };
}
