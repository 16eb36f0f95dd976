import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Evidence } from '../../lib/detect';
import type { Words } from '../../lib/words';
import { hidesSomething, piecesOf } from './pieces';

/** UTF-16 units shown at first, and added by “Show more”: a megabyte at once would stop an old computer. */
const FIRST = 3_000;
const MORE = 20_000;

interface Props {
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** Language of the ad, where it is known. */
  readonly language: string | undefined;
  readonly words: Words;
  /** Said where invisible characters are left out; by default what the book says of them. */
  readonly hidden?: string;
}

/** A stranger's words, whatever they are: as text, in their own direction, with those that showed a sign marked. */
export function AdText({ text, evidence, language, words, hidden }: Props): JSX.Element {
  const [length, setLength] = useState(FIRST);
  const more = text.length - length;
  return (
    <>
      <p class="ad-text" dir="auto" lang={language ?? ''}>
        {piecesOf(text, evidence, length).map((piece, index) =>
          piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
        )}
        {more > 0 && '…'}
      </p>
      {more > 0 && (
        <p class="row">
          <small>{words.plural('book.cut', more)}</small>
          <button type="button" onClick={() => setLength(length + MORE)}>
            {words.t('book.more')}
          </button>
        </p>
      )}
      {hidesSomething(text, length) && <small>{hidden ?? words.t('book.hidden')}</small>}
    </>
  );
}
