import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/words';

/** Somebody who types is not searched for at each letter, in milliseconds. */
const PAUSE = 250;

/** Looks for words in all that is kept, a moment after the person has typed. */
export function SearchField({
  words,
  search,
}: {
  words: Words;
  search: (words: string) => void;
}): JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(text.trim()), PAUSE);
  };
  return (
    <search class="not-printed">
      <label for={id}>{words.t('book.search')}</label>
      <input
        id={id}
        type="search"
        dir="auto"
        value={typed}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </search>
  );
}
