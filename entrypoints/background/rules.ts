import { createDetector } from '../../lib/detect';
import { type CompiledPack, compilePack, ENGINE, packSchema } from '../../lib/pack';
import { keepCompiled, readCompiled } from './compiled-store';

/** The rules in use, ready to judge. */
export interface Rules {
  readonly compiled: CompiledPack;
  readonly detect: ReturnType<typeof createDetector>;
}

/** Beside this script in the built extension: the path is taken from its own origin. */
const BUNDLED = '/pack.json';

let loading: Promise<Rules> | undefined;

/**
 * The rules, loaded once per wake however many ask: from where their compiled form was kept, else compiled from the bundled pack.
 * @throws when the bundled pack cannot be read; the next call tries again.
 */
export function loadRules(): Promise<Rules> {
  loading ??= load().catch((cause) => {
    loading = undefined;
    throw new Error('The rules could not be read. Reload the extension, or install it again.', { cause });
  });
  return loading;
}

/** Names rules and engine: what one of them compiled or judged is nothing to another. */
export function rulesId(): string {
  return `${__PACK_VERSION__}:${__PACK_HASH__}:${ENGINE}`;
}

async function load(): Promise<Rules> {
  const kept = await readCompiled(rulesId());
  return (kept !== undefined && tryRules(kept)) || compileBundled();
}

async function compileBundled(): Promise<Rules> {
  const response = await fetch(BUNDLED);
  if (!response.ok) throw new Error(`pack.json: ${response.status}`);
  const compiled = compilePack(packSchema.parse(await response.json()));
  void keepCompiled(rulesId(), compiled); // Whoever asked need not wait for it; a stop before it's done costs one more compilation.
  return { compiled, detect: createDetector(compiled) };
}

/** What was kept may be damaged: it counts only when a detector can be made of it and judges. */
function tryRules(kept: unknown): Rules | undefined {
  try {
    const compiled = kept as CompiledPack; // A schema for a million numbers would cost more than compiling; trying it is the check.
    if (compiled.engine !== ENGINE || compiled.version !== __PACK_VERSION__) return undefined;
    const detect = createDetector(compiled);
    detect({ text: 'work', imageTexts: [], links: [] });
    return { compiled, detect };
  } catch (cause) {
    console.warn('Job Red Flags: the kept rules are damaged and are made anew', cause);
    return undefined;
  }
}
