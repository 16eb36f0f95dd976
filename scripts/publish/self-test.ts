import { createDetector } from '../../lib/detect';
import { compilePack, ENGINE, type Pack } from '../../lib/pack';

export type Example = Pack['examples'][number];

/** The examples that a pack judges otherwise than they say. `pack` is judged with as it is; `examples` may be more than it carries. */
export function failedExamples(pack: Pack, examples: readonly Example[] = pack.examples): readonly Example[] {
  const detect = createDetector(compilePack(pack));
  const understood = examples.filter(({ flag }) => (pack.flags[flag]?.minEngine ?? 0) <= ENGINE);
  return understood.filter(({ flag, text, links, expect }) => {
    const verdict = detect({ text, links: links ?? [] });
    // The gate is no sign of its own: it is met when anything is weighed at all.
    const isMet =
      pack.flags[flag]?.family === 'offer' ? verdict.score > 0 : verdict.flags.some(({ id }) => id === flag);
    return isMet !== (expect === 'match');
  });
}
