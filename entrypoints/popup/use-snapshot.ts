import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { watchAccess } from '../../lib/messages';
import { watchSettings } from '../../lib/settings';
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

/** A snapshot that is renewed each second, when access or settings change, and on demand. */
export function useSnapshot(search: string): Seen {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [failed, setFailed] = useState(false);
  const last = useRef<Snapshot>(undefined);
  const looking = useRef(false);
  const askedMeanwhile = useRef(false);

  const refresh = useCallback(async () => {
    // One look at a time: on a slow computer a look takes longer than the pause between two.
    if (looking.current) {
      askedMeanwhile.current = true;
      return;
    }
    looking.current = true;
    do {
      askedMeanwhile.current = false;
      try {
        last.current = await takeSnapshot(search, last.current);
        setSnapshot(last.current);
        setFailed(false);
      } catch (cause) {
        console.error('Job Red Flags: the popup found no words', cause);
        setFailed(true);
      }
    } while (askedMeanwhile.current);
    looking.current = false;
  }, [search]);

  useEffect(() => {
    void refresh();
    const timer = setInterval(() => looking.current || refresh(), EVERY);
    const unwatch = [watchAccess(refresh), watchSettings(refresh)];
    return () => {
      clearInterval(timer);
      for (const stop of unwatch) stop();
    };
  }, [refresh]);

  return { snapshot, failed, refresh };
}
