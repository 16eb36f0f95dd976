import type { JSX } from 'preact';
import { languageList } from '../../lib/words';
import type { Desk } from './desk';

/** Who has checked our words, and where the extension works: what a person should know and can't change here. */
export function AboutSections({ desk }: { desk: Desk }): JSX.Element {
  const { words, privateAccess } = desk;
  const reviewed = languageList().filter(({ tag }) => __REVIEWED_LANGUAGES__.includes(tag));
  return (
    <>
      <section>
        <h2>{words.t('options.reviewed.title')}</h2>
        <p class="reviewed">
          {reviewed.length === 0
            ? words.t('options.reviewed.none')
            : words.t('options.reviewed.some', {
                languages: words.list(reviewed.map(({ ownName }) => ownName)),
              })}
        </p>
      </section>
      <section>
        <h2>{words.t('options.private.title')}</h2>
        <p>{words.t('options.private.detail')}</p>
        {privateAccess !== undefined && (
          <p>{words.t(`options.private.${privateAccess ? 'allowed' : 'refused'}`)}</p>
        )}
      </section>
      <section class="row">
        <a class="button" href={`/welcome.html?lang=${words.tag}`} target="_blank" rel="noopener">
          {words.t('welcome.again')}
        </a>
        <a class="button" href={`/learn.html?lang=${words.tag}`} target="_blank" rel="noopener">
          {words.t('learn.title')}
        </a>
      </section>
    </>
  );
}
