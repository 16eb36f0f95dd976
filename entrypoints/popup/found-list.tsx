import type { JSX } from 'preact';
import { LevelIcon, postWords } from '../../lib/card';
import type { FoundPost } from '../../lib/messages';
import type { Words } from '../../lib/words';

interface Props {
  readonly found: readonly FoundPost[];
  readonly words: Words;
  readonly show: (key: string) => void;
}

/** The posts with a warning, in the page's order. Their first words are a stranger's: shown as text, with a direction of their own. */
export function FoundList({ found, words, show }: Props): JSX.Element {
  return (
    <section>
      <ul aria-label={words.t('popup.found')}>
        {found.map((post) => {
          const excerpt = postWords(post.excerpt) || words.t('popup.no-words');
          return (
            <li key={post.key}>
              <span class={post.level}>
                <LevelIcon level={post.level} size={18} />
              </span>
              <div>
                <bdi class="excerpt">{excerpt}</bdi>
                <small class="soft">
                  {words.t(`popup.level.${post.level}`)} · {words.plural('popup.signs', post.signs)}
                </small>
              </div>
              <button
                type="button"
                aria-label={words.t('popup.show-ad', { ad: excerpt })}
                onClick={() => show(post.key)}
              >
                {words.t('popup.show')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
