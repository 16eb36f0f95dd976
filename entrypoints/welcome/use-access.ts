import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type MissingOrigins, missingOrigins, watchAccess } from '../../lib/messages';

export interface Access {
  readonly missing: MissingOrigins;
  /** Whether the browser lets the extension into private windows; missing where it doesn't say. */
  readonly inPrivate: boolean | undefined;
}

/** What the browser lets us read, renewed when that changes and when the person comes back; nothing until it is known. */
export function useAccess(): { readonly access: Access | undefined; readonly again: () => void } {
  const [access, setAccess] = useState<Access>();
  const again = useCallback(() => {
    void look().then(setAccess);
  }, []);
  useEffect(() => {
    const lookIfSeen = () => document.hidden || again();
    again();
    document.addEventListener('visibilitychange', lookIfSeen);
    const unwatch = watchAccess(again);
    return () => {
      document.removeEventListener('visibilitychange', lookIfSeen);
      unwatch();
    };
  }, [again]);
  return { access, again };
}

async function look(): Promise<Access> {
  const [missing, inPrivate] = await Promise.all([
    missingOrigins(),
    browser.extension?.isAllowedIncognitoAccess?.().catch(() => undefined),
  ]);
  return { missing, inPrivate };
}
