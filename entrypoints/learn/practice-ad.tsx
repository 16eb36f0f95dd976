import type { JSX } from 'preact';
import type { Evidence } from '../../lib/detect';
import type { LanguageTag } from '../../lib/words';
import { piecesOf } from '../reports/pieces';

interface Props {
  readonly text: string;
  readonly language: LanguageTag;
  /** What is marked in it; nothing while people still look for it. */
  readonly evidence: readonly Evidence[];
}

/** An ad to practise with, as large as the wall allows. */
export function PracticeAdText({ text, language, evidence }: Props): JSX.Element {
  return (
    <p class="ad-text" dir="auto" lang={language}>
      {piecesOf(text, evidence, text.length).map((piece, index) =>
        piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </p>
  );
}
