import * as z from 'zod/mini';
import type { Evidence, Post, Verdict } from '../../lib/detect';
import { hashOf } from './hash';
import { sessionMemory } from './session-memory';

/** What was judged of a post: nothing else can change its verdict. */
export type Judged = Pick<Post, 'text' | 'imageTexts' | 'links'> & { readonly home?: string };

/** About 500 bytes each: well below the 1 MB that Chrome gives before version 112. */
const LIMIT = 500;
const memory = sessionMemory({ name: 'verdict', limit: LIMIT });

const cachedSchema = z.object({
  level: z.enum(['none', 'caution', 'danger']),
  score: z.number(),
  flags: z.array(
    z.object({
      id: z.string(),
      family: z.string(),
      weight: z.number(),
      evidence: z.array(
        z.object({
          in: z.enum(['text', 'imageText', 'link']),
          index: z.number(),
          start: z.number(),
          end: z.number(),
        }),
      ),
    }),
  ),
  language: z.exactOptional(z.string()),
  pack: z.string(),
});

/** The key of a verdict: what was judged, and by which rules. */
export function verdictKey(judged: Judged, rules: string): Promise<string> {
  const { text, imageTexts, links, home = '' } = judged;
  return hashOf(rules, home, text, JSON.stringify(imageTexts), JSON.stringify(links));
}

/** Verdicts that are still known, by key, with the evidence's words taken from the posts at hand: the cache holds no word of a post. */
export async function recallVerdicts(
  judged: ReadonlyMap<string, Judged>,
): Promise<ReadonlyMap<string, Verdict>> {
  const found = await memory.recall([...judged.keys()]);
  const verdicts = new Map<string, Verdict>();
  for (const [key, stored] of found) {
    const cached = cachedSchema.safeParse(stored);
    const post = judged.get(key);
    if (!cached.success || !post) continue;
    const flags = cached.data.flags.map((flag) => ({
      ...flag,
      evidence: flag.evidence.map((place) => ({ ...place, text: wordsAt(post, place) })),
    }));
    verdicts.set(key, { ...cached.data, flags });
  }
  return verdicts;
}

/** Keeps verdicts until the browser closes, the oldest beyond 500 forgotten. Without room they are judged again next time. */
export async function rememberVerdicts(verdicts: ReadonlyMap<string, Verdict>): Promise<void> {
  if (verdicts.size === 0) return;
  await memory.remember(new Map([...verdicts].map(([key, verdict]) => [key, withoutWords(verdict)])));
}

function withoutWords(verdict: Verdict): z.infer<typeof cachedSchema> {
  return {
    ...verdict,
    flags: verdict.flags.map((flag) => ({
      ...flag,
      evidence: flag.evidence.map(({ text: _words, ...place }) => place),
    })),
  };
}

function wordsAt(post: Judged, place: Omit<Evidence, 'text'>): string {
  const fields = { text: [post.text], imageText: post.imageTexts, link: post.links };
  return fields[place.in][place.index]?.slice(place.start, place.end) ?? '';
}
