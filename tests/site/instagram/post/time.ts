import type { Unit } from '../../drawing/unit';
import { hash } from '../../seeded';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';

/** When all of the stand-in's hours end: server and page must draw the same. */
const NOW = Date.UTC(2026, 10, 21, 12);
const HOUR = 60 * 60 * 1000;

export function hoursOf({ post }: Unit): number {
  return 1 + (hash(post.id) % 23);
}

/** A `time` that says how long ago it was, with the moment and the day in its attributes. */
export function time(draw: Draw, hours: number, words: 'short' | 'long'): SiteElement {
  const moment = new Date(NOW - hours * HOUR);
  const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(moment);
  return h(
    'time',
    { class: draw.cls('time'), datetime: moment.toISOString(), title: day },
    words === 'short' ? draw.labels.hours(hours) : draw.labels.hoursAgo(hours),
  );
}
