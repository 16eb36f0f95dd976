import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { askTab, isRefusal } from '../../lib/messages';
import type { Words } from '../../lib/words';
import { shapeText } from './shape-text';

/**
 * Offers what whoever mends the rules needs to see of a page that can't be read. It goes to the clipboard and nowhere else, and the
 * person can read all of it first.
 */
export function ShapeOffer({ tabId, words }: { tabId: number; words: Words }): JSX.Element {
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<'copied' | 'by-hand' | 'failed'>();

  const copy = async () => {
    const shape = await askTab(tabId, { type: 'shape' });
    if (isRefusal(shape)) return setOutcome('failed');
    const written = shapeText(shape);
    setText(written);
    // Browsers refuse where a policy keeps the clipboard from extensions.
    setOutcome(
      await navigator.clipboard.writeText(written).then(
        () => 'copied' as const,
        () => 'by-hand' as const,
      ),
    );
  };

  return (
    <section>
      <p class="soft">{words.t('popup.shape.hint')}</p>
      <div class="row">
        <button type="button" onClick={() => void copy()}>
          {words.t('popup.shape.copy')}
        </button>
      </div>
      {outcome && (
        <p role="status">
          {words.t(outcome === 'failed' ? 'popup.failed.detail' : `popup.shape.${outcome}`)}
        </p>
      )}
      {text && (
        <textarea
          readOnly
          rows={6}
          dir="ltr"
          aria-label={words.t('popup.shape.label')}
          onFocus={({ currentTarget }) => currentTarget.select()}
          value={text}
        />
      )}
    </section>
  );
}
