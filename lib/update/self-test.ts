import type { createDetector } from '../detect';
import { ENGINE, type Pack } from '../pack';
import { UpdateError } from './update-error';

type Detect = ReturnType<typeof createDetector>;
export type Example = Pack['examples'][number];

/** Posts of open tabs are judged in between: as long as one frame of a page, in milliseconds. */
const SLICE = 16;

/**
 * Judges the pack's own examples.
 * @throws UpdateError `faulty` when one is not judged as the pack says, or when there are none.
 */
export async function selfTest(pack: Pack, detect: Detect): Promise<void> {
  const examples = understood(pack, pack.examples);
  if (examples.length === 0) throw new UpdateError('faulty', 'the pack has no example to be tested by');
  let since = performance.now();
  for (const example of examples) {
    if (!isJudgedRightly(example, pack, detect))
      throw new UpdateError(
        'faulty',
        `${example.language} ${example.flag}: “${example.text}” is to be: ${example.expect}`,
      );
    if (performance.now() - since < SLICE) continue;
    await new Promise((resume) => setTimeout(resume));
    since = performance.now();
  }
}

/** The examples of those signs of a pack that this engine knows. */
export function understood(pack: Pack, examples: readonly Example[]): readonly Example[] {
  return examples.filter(({ flag }) => (pack.flags[flag]?.minEngine ?? 0) <= ENGINE);
}

/**
 * Whether an example shows its sign, or not, as it says; the offer, which gates all signs, shows in that anything is weighed at all.
 */
export function isJudgedRightly(
  { flag, text, links, expect }: Example,
  { flags }: Pack,
  detect: Detect,
): boolean {
  const verdict = detect({ text, ...(links && { links }) });
  const isMet =
    flags[flag]?.family === 'offer' ? verdict.score > 0 : verdict.flags.some(({ id }) => id === flag);
  return isMet === (expect === 'match');
}
