import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { LevelIcon } from '../../lib/card';
import type { Delivery, KeptReport } from '../../lib/report';
import type { Speech } from '../pages/use-speech';
import { describe, SITE_NAMES } from './described';
import { StateLine } from './state-line';
import type { Line } from './use-book';

interface Props {
  readonly entry: Line;
  /** On their way or delivered. */
  readonly deliveries: readonly Delivery[];
  readonly speech: Speech;
  readonly open: (report: KeptReport) => void;
  readonly remove: (id: string) => void;
}

/** One line of the book. The ad's first words are a stranger's: shown as text, with a direction of their own. */
export function ListRow(props: Props): JSX.Element {
  const { entry } = props;
  if ('receipt' in entry) return <ReceiptRow {...props} />;
  return 'report' in entry ? (
    <ReadableRow {...props} report={entry.report} />
  ) : (
    <UnreadableRow {...props} why={entry.unreadable} />
  );
}

function ReadableRow({
  report,
  speech,
  deliveries,
  open,
  remove,
}: Props & { report: KeptReport }): JSX.Element {
  const { words } = speech;
  const { excerpt, level, facts, day } = useMemo(() => lineOf(report, speech), [report, speech]);
  return (
    <li data-id={report.id}>
      <span class={level ?? 'soft'}>{level && <LevelIcon level={level} size={20} />}</span>
      <div class="what">
        <bdi class="excerpt">{excerpt}</bdi>
        <small>{facts}</small>
        <small>
          {SITE_NAMES[report.post.site]} · <time dateTime={report.keptAt}>{day}</time>
        </small>
        <StateLine deliveries={deliveries} words={words} />
      </div>
      <div class="row">
        <button
          type="button"
          class="open"
          aria-label={words.t('book.open-ad', { ad: excerpt })}
          onClick={() => open(report)}
        >
          {words.t('book.open')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={words.t('book.delete-ad', { ad: excerpt })}
          onClick={() => remove(report.id)}
        >
          {words.t('book.delete')}
        </button>
      </div>
    </li>
  );
}

/** What the line says. Hundreds of lines are shown again at each change, and dates in words take their time. */
function lineOf(report: KeptReport, speech: Speech) {
  const { words } = speech;
  const { excerpt, level, signs } = describe(report, speech);
  const facts = [
    words.t(`book.kind.${report.kind}`),
    ...(level ? [words.t(`popup.level.${level}`), words.plural('popup.signs', signs.length)] : []),
  ].join(' · ');
  return { excerpt, level, facts, day: words.date(report.keptAt) };
}

/** Delivered, and forgotten on this computer but for its receipt. */
function ReceiptRow({ entry, deliveries, speech: { words }, remove }: Props): JSX.Element {
  const [first] = deliveries;
  return (
    <li data-id={entry.id}>
      <span />
      <div class="what">
        <b>{words.t(first?.kind === 'test' ? 'book.test' : `book.kind.${first?.kind ?? 'report'}`)}</b>
        {first && <small>{words.date(new Date(first.queuedAt))}</small>}
        <StateLine deliveries={deliveries} words={words} />
        <small>
          <code dir="ltr">{entry.id}</code>
        </small>
      </div>
      <div class="row">
        <button type="button" class="quiet" onClick={() => remove(entry.id)}>
          {words.t('book.delete')}
        </button>
      </div>
    </li>
  );
}

function UnreadableRow({
  entry,
  why,
  speech: { words },
  remove,
}: Props & { why: 'newer' | 'damaged' }): JSX.Element {
  return (
    <li data-id={entry.id}>
      <span />
      <div class="what">
        <b>{words.t('book.unreadable.title')}</b>
        <small>{words.t(`book.unreadable.${why}`)}</small>
      </div>
      <div class="row">
        <button type="button" class="quiet" onClick={() => remove(entry.id)}>
          {words.t('book.delete')}
        </button>
      </div>
    </li>
  );
}
