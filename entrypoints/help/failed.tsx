import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '../../lib/words';

interface Props {
  readonly words: Words;
  readonly again: () => void;
}

/** Said when nobody could say who helps; what to say to whom still stands below. */
export function Failed({ words, again }: Props): JSX.Element {
  const part = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const section = part.current;
    return () => {
      // Its button goes when the list comes; whoever pressed it would be at the page's beginning again.
      if (section?.contains(document.activeElement)) section.closest<HTMLElement>('.view')?.focus();
    };
  }, []);
  return (
    <section class="problem not-printed" role="alert" ref={part}>
      <p>{words.t('help.failed')}</p>
      <p class="row">
        <button type="button" onClick={again}>
          {words.t('card.actions.again')}
        </button>
      </p>
    </section>
  );
}
