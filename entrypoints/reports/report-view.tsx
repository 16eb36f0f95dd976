import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LevelIcon } from '../../lib/card';
import type { Evidence } from '../../lib/detect';
import type { KeptReport } from '../../lib/report';
import { SignList } from '../pages/sign-list';
import type { Attempt } from '../pages/use-attempt';
import type { Speech } from '../pages/use-speech';
import { AdText } from './ad-text';
import { describe } from './described';
import { Facts } from './facts';
import { PictureOf } from './picture-of';
import { type Author, SavePanel, type SaveReports } from './save-panel';
import { Ways } from './ways';

interface Props {
  readonly report: KeptReport;
  readonly speech: Speech;
  readonly back: () => void;
  readonly remove: () => void;
  readonly save: SaveReports;
  readonly attempt: Attempt;
}

/** One report with everything that was kept, to be read and printed. */
export function ReportView({ report, speech, back, remove, save, attempt }: Props): JSX.Element {
  const { words } = speech;
  const { post, verdict } = report;
  const { level, title, signs, others } = describe(report, speech);
  const [author, setAuthor] = useState<Author>('left-out');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const evidence = verdict.flags.flatMap((flag) => flag.evidence);
  const adText = (text: string, where: Evidence['in'], index = 0) => (
    <AdText
      key={`${where}${index}`}
      text={text}
      evidence={evidence.filter((place) => place.in === where && place.index === index)}
      language={where === 'link' ? undefined : verdict.language}
      words={words}
    />
  );
  const part = (name: string, content: ComponentChildren) => (
    <section>
      <h3>{words.t(`book.part.${name}`)}</h3>
      {content}
    </section>
  );

  return (
    <article>
      <section>
        <p class="row not-printed">
          <button type="button" onClick={back}>
            {words.t('book.back')}
          </button>
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {words.t(`book.kind.${report.kind}`)}
        </h2>
        <p class={`level ${level ?? 'soft'}`}>
          {level && <LevelIcon level={level} size={20} />}
          {title}
        </p>
      </section>
      {part('text', post.text ? adText(post.text, 'text') : words.t('popup.no-words'))}
      {post.imageTexts.length > 0 &&
        part(
          'pictures',
          post.imageTexts.map((text, index) => adText(text, 'imageText', index)),
        )}
      {post.links.length > 0 &&
        part(
          'links',
          <>
            <small>{words.t('book.links-hint')}</small>
            <div class="links">{post.links.map((link, index) => adText(link, 'link', index))}</div>
          </>,
        )}
      {signs.length > 0 && part('signs', <SignList signs={signs} beside={idOf} />)}
      {others.length > 0 && part('others', <SignList signs={others} beside={idOf} />)}
      <PictureOf report={report} words={words} />
      {part('facts', <Facts report={report} words={words} author={author} />)}
      <Ways report={report} speech={speech} attempt={attempt} />
      <section>
        <SavePanel
          words={words}
          label="book.save"
          save={(chosen, form) => save([report.id], chosen, form)}
          authorChosen={setAuthor}
        >
          <button type="button" class="quiet" onClick={remove}>
            {words.t('book.delete')}
          </button>
        </SavePanel>
      </section>
    </article>
  );
}

/** A sign's id: the name by which the rules and a saved file know it. */
const idOf = ({ id }: { readonly id: string }): JSX.Element => <code dir="ltr">{id}</code>;
