import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { watchAccess } from '../../lib/messages';
import { type Snapshot, takeSnapshot } from './snapshot';

/** How often the page is asked again while the popup is open, in milliseconds. */
const EVERY = 1_000;

export interface Seen {
  /** Nothing until the first look is done. */
  readonly snapshot: Snapshot | undefined;
  /** Whether the last look failed. */
  readonly failed: boolean;
  /** Looks again now. */
  readonly refresh: () => void;
}

/** A snapshot that is renewed each second, when access changes, and on demand. */
export function useSnapshot(search: string): Seen {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [failed, setFailed] = useState(false);
  const last = useRef<Snapshot>(undefined);
  const looks = useRef(0);

  const refresh = useCallback(() => {
    const look = ++looks.current;
    takeSnapshot(search, last.current).then(
      (taken) => {
        if (look !== looks.current) return; // A later look is under way, and knows more.
        last.current = taken;
        setSnapshot(taken);
        setFailed(false);
      },
      (cause) => {
        console.error('Job Red Flags: the popup could not look at the page', cause);
        if (look === looks.current) setFailed(true);
      },
    );
  }, [search]);

  useEffect(() => {
    refresh();
    const timer = setInterval(refresh, EVERY);
    const unwatch = watchAccess(refresh);
    return () => {
      clearInterval(timer);
      unwatch();
    };
  }, [refresh]);

  return { snapshot, failed, refresh };
}
