import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { random } from '../seeded';
import type { SitePost } from './post';

const ordinarySchema = z.array(
  z.object({
    lang: z.string(),
    label: z.enum(['ordinary', 'legit']),
    text: z.string(),
    fill: z.record(z.string(), z.array(z.string())),
  }),
);

const AUTHORS = [
  'Sam Sample',
  'An Ví Dụ',
  'Robin Example',
  'Bình Mẫu',
  'Kim Example',
  'Chi Ví Dụ',
  'Alex Sample',
  'Example Town Library',
];
/** One post of the demo among so many generated ones. */
const EVERY = 8;

/**
 * A long feed that is the same each time: ordinary posts and small honest job ads made from `demo/ordinary.yaml`, and after every
 * eighth one of the demo's posts, with ids `demo-id--n` when they come round again.
 */
export function endless(length: number, demo: readonly SitePost[]): readonly SitePost[] {
  const file = join(import.meta.dirname, '../demo/ordinary.yaml');
  const patterns = ordinarySchema.parse(parse(readFileSync(file, 'utf8')));
  const next = random('endless');
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  const posts: SitePost[] = [];
  for (let at = 0; at < length; at++) {
    const round = Math.floor(at / EVERY);
    const fromDemo = at % EVERY === EVERY - 1 ? demo[round % demo.length] : undefined;
    if (fromDemo !== undefined) {
      posts.push({ ...fromDemo, id: `${fromDemo.id}--${round}` });
      continue;
    }
    const pattern = pick(patterns);
    const text = pattern.text.trim().replace(/\{(\w+)\}/g, (_, name: string) => {
      const choices = pattern.fill[name];
      if (choices === undefined) throw new Error(`demo/ordinary.yaml: nothing to fill {${name}} with`);
      return pick(choices);
    });
    posts.push({
      id: `ordinary-${at}`,
      author: pick(AUTHORS),
      label: pattern.label,
      lang: pattern.lang,
      expect: 'none',
      text,
      kind: 'plain',
      pictures: next() < 0.2 ? [{ alt: 'May be an image of outdoors' }] : [],
      comments: next() < 0.2 ? [{ author: pick(AUTHORS), text: '👍', replies: [], expect: 'none' }] : [],
    });
  }
  return posts;
}
