import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Words } from '../../lib/words';
import { lacksLetters } from './lacks-letters';

/** Said in English where the computer has no letters for a language: it could not show that one's own words. */
const NO_LETTERS =
  'This computer has no letters for this language. Choose another one, or ask somebody to install a font for it (“Noto Sans” has them all).';

/** Why there are boxes in place of letters; nothing where the computer can write the language. */
export function NoLetters({ words }: { words: Words }): JSX.Element | null {
  const isUnreadable = useMemo(() => lacksLetters(words.tag), [words.tag]);
  if (!isUnreadable) return null;
  return (
    <section class="problem" lang="en" dir="ltr">
      {NO_LETTERS}
    </section>
  );
}
