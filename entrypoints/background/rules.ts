import { browser } from 'wxt/browser';
import { createDetector } from '../../lib/detect';
import { type CompiledPack, compilePack, ENGINE, packSchema } from '../../lib/pack';
import { type Fresh, fromFeed, readPack } from '../../lib/update';
import { keepCompiled, readCompiled } from './compiled-store';
import { currentFeed } from './feed';

/** A pack that may be used: the newest signed ones, and the one that came with the extension. */
export interface PackInUse {
  readonly sha256: string;
  readonly version: string;
  /** ISO day. */
  readonly published: string;
  readonly source: 'bundled' | 'feed' | 'file';
}

/** The rules in use, ready to judge. */
export interface Rules {
  /** See `rulesId`. */
  readonly id: string;
  readonly compiled: CompiledPack;
  readonly detect: ReturnType<typeof createDetector>;
}

/** Beside this script in the built extension: the path is taken from its own origin. */
const BUNDLED = '/pack.json';
const bundled = (): PackInUse => ({
  sha256: __PACK_HASH__,
  version: __PACK_VERSION__,
  published: __PACK_PUBLISHED__,
  source: 'bundled',
});

/** After so many milliseconds a database that could not be read is tried again: it may have been busy, or the disk full. */
const LOOK_AGAIN = 30_000;

let choosing: Promise<readonly PackInUse[]> | undefined;
let loading: Promise<Rules> | undefined;

/**
 * The rules, loaded once per wake however many ask: from where their compiled form was kept, else compiled. A kept pack that is damaged
 * makes room for the one before it, and that for the bundled one.
 * @throws when not even the bundled pack can be read; the next call tries again.
 */
export function loadRules(): Promise<Rules> {
  loading ??= load().catch((cause) => {
    forgetRules();
    throw new Error('The rules could not be read. Reload the extension, or install it again.', { cause });
  });
  return loading;
}

/** The pack in use, without reading it. */
export async function packInUse(): Promise<PackInUse> {
  return (await choose())[0] ?? bundled();
}

/** Names rules and engine: what one of them compiled or judged is nothing to another. */
export async function rulesId(): Promise<string> {
  return idOf(await packInUse());
}

/** Looks anew which rules to use, when next asked: others may have been installed, or another feed set. */
export function forgetRules(): void {
  choosing = undefined;
  loading = undefined;
}

/** Uses rules that were just installed, unless those in use are newer. Their compiled form is kept for the next wake. */
export async function useFresh({ pack, compiled }: Fresh): Promise<void> {
  forgetRules();
  if ((await packInUse()).sha256 === pack.sha256) await keepCompiled(idOf(pack), compiled);
}

function choose(): Promise<readonly PackInUse[]> {
  choosing ??= packs();
  return choosing;
}

async function packs(): Promise<readonly PackInUse[]> {
  const feed = await currentFeed();
  const signed = feed && (await fromFeed(feed, __PACK_VERSION__).catch(warnOfFeed));
  if (signed?.unread) lookAgainLater();
  return [...(signed?.packs ?? []), bundled()];
}

async function load(): Promise<Rules> {
  for (const pack of await choose()) {
    const rules = await loadPack(pack);
    if (rules) return rules;
    console.warn(`Job Red Flags: the rules ${pack.version} are damaged; those before them are used`);
    choosing = choose().then((left) => left.filter((one) => one !== pack));
  }
  throw new Error('no pack could be read');
}

/** Nothing when a signed pack is damaged. @throws when it is the bundled one */
async function loadPack(pack: PackInUse): Promise<Rules | undefined> {
  const kept = await readCompiled(idOf(pack));
  const known = kept === undefined ? undefined : tryRules(kept, pack);
  if (known) return known;
  const compiled = pack.source === 'bundled' ? compilePack(await readBundled()) : await compileSigned(pack);
  if (!compiled) return undefined;
  void keepCompiled(idOf(pack), compiled); // Whoever asked need not wait for it; a stop before it's done costs one more compilation.
  return { id: idOf(pack), compiled, detect: createDetector(compiled) };
}

async function readBundled() {
  const response = await fetch(BUNDLED);
  if (!response.ok) throw new Error(`pack.json: ${response.status}`);
  return packSchema.parse(await response.json());
}

async function compileSigned({ sha256 }: PackInUse): Promise<CompiledPack | undefined> {
  const bytes = await readPack(sha256).catch(lookAgainLater);
  if (!bytes) return undefined;
  try {
    return compilePack(packSchema.parse(JSON.parse(new TextDecoder().decode(bytes))));
  } catch (cause) {
    // It was accepted by an older version of the extension, whose schema was another.
    console.warn('Job Red Flags: a signed pack can not be used by this version', cause);
    return undefined;
  }
}

/** What was kept may be damaged: it counts only when a detector can be made of it and judges. */
function tryRules(kept: unknown, pack: PackInUse): Rules | undefined {
  try {
    const compiled = kept as CompiledPack; // A schema for a million numbers would cost more than compiling; trying it is the check.
    if (compiled.engine !== ENGINE || compiled.version !== pack.version) return undefined;
    const detect = createDetector(compiled);
    detect({ text: 'work', imageTexts: [], links: [] });
    return { id: idOf(pack), compiled, detect };
  } catch (cause) {
    console.warn('Job Red Flags: the kept rules are damaged and are made anew', cause);
    return undefined;
  }
}

function idOf({ version, sha256 }: PackInUse): string {
  // Another version of the extension may lay the tables out in another way.
  return `${version}:${sha256}:${ENGINE}:${browser.runtime.getManifest().version}`;
}

/** Until then the rules that can be read are used. */
function lookAgainLater(): undefined {
  setTimeout(forgetRules, LOOK_AGAIN);
}

function warnOfFeed(cause: unknown): undefined {
  console.warn('Job Red Flags: signed rules can not be used; the bundled ones are', cause);
}
