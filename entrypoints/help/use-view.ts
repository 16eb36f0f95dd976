import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type HelpView, viewOf } from '../pages/help-address';

/** Which view is shown. After a change the focus is put on it, so that a screen reader says where the page is now. */
export function useView(first: HelpView): {
  readonly view: HelpView;
  /** The element that holds the view. */
  readonly area: RefObject<HTMLDivElement | null>;
} {
  const [view, setView] = useState(first);
  const area = useRef<HTMLDivElement>(null);
  const shown = useRef(view);

  useEffect(() => {
    const look = () => setView(viewOf(location.hash));
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    area.current?.focus();
    scrollTo(0, 0);
  }, [view]);

  return { view, area };
}
