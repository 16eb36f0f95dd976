/** What V8's sampling profiler gives (CDP `Profiler.stop`), as far as it is read here. Times in µs, on the clock of traces. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly startTime: number;
  /** Ids of nodes. */
  readonly samples: readonly number[];
  /** The time before each sample. */
  readonly timeDeltas: readonly number[];
}
export interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

/** Who had the page's main thread when a sample was taken. */
export interface Sample {
  /** µs, on the clock of traces. */
  readonly at: number;
  readonly of: 'us' | 'others' | 'nobody';
}

const COLLECTING = '(garbage collector)';

/**
 * Whose each sample is. What the browser does on a script's behalf (finding elements, a layout that was asked for) is that script's;
 * rubbish is collected on behalf of whoever ran just before.
 * @param origin of our scripts, `chrome-extension://…`
 */
export function samplesOf(profile: CpuProfile, origin: string): Sample[] {
  const owners = ownersOf(profile.nodes, origin);
  let at = profile.startTime;
  let last: Sample['of'] = 'others';
  return profile.samples.map((id, index) => {
    at += profile.timeDeltas[index] ?? 0;
    const owner = owners.get(id) ?? 'others';
    if (owner === COLLECTING) return { at, of: last === 'nobody' ? 'others' : last };
    last = owner;
    return { at, of: owner };
  });
}

/** Of the time in which the thread was at work, the part that was ours, 0…1. A thread that waits for a busy processor changes nothing. */
export function shareOf(samples: readonly Sample[]): number {
  const count = (of: Sample['of']) => samples.filter((sample) => sample.of === of).length;
  const ours = count('us');
  const atWork = ours + count('others');
  return atWork === 0 ? 0 : ours / atWork;
}

type Owner = Sample['of'] | typeof COLLECTING;

function ownersOf(nodes: readonly ProfileNode[], origin: string): Map<number, Owner> {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ownerOf = (start: ProfileNode): Owner => {
    const { functionName } = start.callFrame;
    if (functionName === '(idle)') return 'nobody';
    if (functionName === COLLECTING) return COLLECTING;
    // Functions of the browser itself have no address: whoever called them.
    let at: ProfileNode | undefined = start;
    while (at && at.callFrame.url === '') at = byId.get(parents.get(at.id) ?? -1);
    return at?.callFrame.url.startsWith(origin) ? 'us' : 'others';
  };
  return new Map(nodes.map((node) => [node.id, ownerOf(node)]));
}
